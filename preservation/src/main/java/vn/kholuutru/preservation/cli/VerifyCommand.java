package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.preservation.evidence.EvidenceCheck;
import vn.kholuutru.preservation.evidence.EvidenceOnDisk;
import vn.kholuutru.preservation.fixity.Discrepancy;
import vn.kholuutru.preservation.fixity.PackageFolders;
import vn.kholuutru.preservation.fixity.PackageState;
import vn.kholuutru.preservation.fixity.PackageVerifier;
import vn.kholuutru.preservation.fixity.TrustAnchors;

/** {@code kho verify PATH…}: checks stored or exported packages offline, without any engine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kholuutru.preservation.cli.VerifyCommand")
public final class VerifyCommand implements KhoCommand {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.kholuutru.preservation.cli.VerifyCommand");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<Path> paths;

    @Option(names = "--trust", paramLabel = "ca.pem")
    private @Nullable Path trust;

    @Option(names = "--tsa-trust", paramLabel = "ca.pem", descriptionKey = "tsa-trust")
    private @Nullable Path timeStampTrust;

    @Option(names = "--json")
    private boolean json;

    private int verified;
    private int altered;
    private int missing;
    private long timeStamped;

    @Override
    public Integer call() throws IOException {
        requireFile(trust);
        requireFile(timeStampTrust);
        long start = System.nanoTime();
        for (Path path : paths) {
            verifyBelow(path);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out().println(words("summary", verified, altered, missing, timeStamped));
        if (json) {
            out().println(String.format(
                    Locale.ROOT,
                    "{\"verified\":%d,\"altered\":%d,\"missing\":%d,\"seconds\":%.1f,\"timeStamped\":%d}",
                    verified,
                    altered,
                    missing,
                    seconds,
                    timeStamped));
        }
        out().flush();
        return altered + missing == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    private void verifyBelow(Path path) throws IOException {
        List<Path> folders = PackageFolders.below(path);
        if (folders.isEmpty()) {
            missing++;
            out().println(words("nothing-found", path));
            return;
        }
        Optional<Path> anchor = trust != null ? Optional.of(trust) : TrustAnchors.nearestTrialAuthority(path);
        out().println(anchor.map(file -> words("anchor", file)).orElse(words("no-anchor")));
        PackageVerifier verifier = new PackageVerifier(
                new CadesSignatureVerifier(), anchor.isPresent() ? TrustAnchors.read(anchor.get()) : List.of());
        EvidenceOnDisk evidence = evidence(path);
        evidence.read(folders);
        for (Path folder : folders) {
            report(folder, with(evidence.against(folder), verifier.verify(folder)));
        }
        for (Path gone : evidence.gone()) {
            missing++;
            out().println(words("missing", gone));
            out().println("    " + words("VERSION_GONE"));
        }
        timeStamped += evidence.proven();
    }

    private EvidenceOnDisk evidence(Path path) throws IOException {
        Optional<Path> anchor =
                timeStampTrust != null ? Optional.of(timeStampTrust) : TrustAnchors.nearestTrialTimeStamping(path);
        List<X509Certificate> anchors = anchor.isPresent() ? TrustAnchors.read(anchor.get()) : List.of();
        return new EvidenceOnDisk(new EvidenceCheck(new TimeStampTokenVerifier(), anchors), !anchors.isEmpty());
    }

    /** A package that is whole by itself may still be another one than was time-stamped. */
    private static PackageState with(Optional<Discrepancy> against, PackageState state) {
        if (against.isEmpty()) {
            return state;
        }
        List<Discrepancy> all = new ArrayList<>(
                switch (state) {
                    case PackageState.Intact intact -> List.<Discrepancy>of();
                    case PackageState.Altered found -> found.discrepancies();
                    case PackageState.Missing found -> found.discrepancies();
                });
        all.add(against.get());
        return new PackageState.Altered(all);
    }

    private void requireFile(@Nullable Path file) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), words("no-trust-file", file));
        }
    }

    private void report(Path folder, PackageState state) {
        switch (state) {
            case PackageState.Intact intact -> {
                verified++;
                out().println(words("intact", folder, intact.files()));
            }
            case PackageState.Altered found -> {
                altered++;
                out().println(words("altered", folder));
                report(found.discrepancies());
            }
            case PackageState.Missing found -> {
                missing++;
                out().println(words("missing", folder));
                report(found.discrepancies());
            }
        }
    }

    private void report(List<Discrepancy> discrepancies) {
        for (Discrepancy discrepancy : discrepancies) {
            String detail = discrepancy.detail().isEmpty() ? "" : " (" + discrepancy.detail() + ")";
            out().println("    " + words(discrepancy.kind().name(), discrepancy.path()) + detail);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String words(String key, Object... arguments) {
        return String.format(WORDS.getString(key), arguments);
    }
}
