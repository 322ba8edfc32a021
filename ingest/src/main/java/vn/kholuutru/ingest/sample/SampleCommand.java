package vn.kholuutru.ingest.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;

/** {@code kho sample DIR}: a synthetic delivery to try the archive with. */
@Command(name = "sample", mixinStandardHelpOptions = true, resourceBundle = "vn.kholuutru.ingest.sample.SampleCommand")
public final class SampleCommand implements KhoCommand {
    private static final int MOST_PAGES = 200;
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.kholuutru.ingest.sample.SampleCommand");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    private Path folder;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "40")
    private int documents;

    @Option(names = "--pages", paramLabel = "N")
    private @Nullable Integer pages;

    @Option(names = "--faults")
    private boolean faults;

    @Option(names = "--profile", paramLabel = "P", defaultValue = "tt05-2025")
    private String profile = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseWrongUse();
        long start = System.nanoTime();
        OptionalInt fixedPages = pages == null ? OptionalInt.empty() : OptionalInt.of(pages);
        SampleDelivery.Written written = sample(fixedPages).write(folder, documents, faults, this::showProgress);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.println();
        if (json) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "{\"documents\":%d,\"pages\":%d,\"faults\":%d,\"seconds\":%.1f}",
                    written.documents(),
                    written.pages(),
                    written.faults(),
                    seconds));
        } else {
            System.out.println(String.format(
                    WORDS.getString("written"), folder, written.documents(), written.pages(), written.faults()));
        }
        return ExitCode.ALL_WELL;
    }

    private void refuseWrongUse() throws IOException {
        if (documents < 1 || (pages != null && (pages < 1 || pages > MOST_PAGES))) {
            throw new ParameterException(spec.commandLine(), WORDS.getString("wrong-number"));
        }
        boolean older = profile.equals(ProfileId.TT02_2019.value());
        if (!older && !profile.equals(ProfileId.TT05_2025.value()) || older && faults) {
            throw new ParameterException(spec.commandLine(), WORDS.getString("wrong-profile"));
        }
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw new ParameterException(
                    spec.commandLine(), String.format(WORDS.getString("folder-not-empty"), folder));
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void showProgress(int done) {
        System.err.print("\r" + done);
    }

    private SampleDelivery sample(OptionalInt fixedPages) {
        ShaclProfileCatalogue catalogue = new ShaclProfileCatalogue();
        MetadataProfile inForce = catalogue.find(ProfileId.TT05_2025).orElseThrow();
        return profile.equals(inForce.id().value())
                ? new SampleDelivery(inForce, seed, fixedPages)
                : SampleDelivery.under2019(
                        catalogue.find(ProfileId.TT02_2019).orElseThrow(), inForce, seed, fixedPages);
    }
}
