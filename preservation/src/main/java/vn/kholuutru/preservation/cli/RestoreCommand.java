package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.recovery.BackupFolder;
import vn.kholuutru.preservation.recovery.Doubt;
import vn.kholuutru.preservation.recovery.OpenBackup;

/** {@code kho restore --from FOLDER --data DIR}: a whole archive in a fresh folder, as of a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = RestoreCommand.WORDS)
public final class RestoreCommand implements KhoCommand {
    static final String WORDS = "vn.kholuutru.preservation.cli.RestoreCommand";

    private final CommandWords words = CommandWords.of(WORDS);

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "FOLDER", descriptionKey = "from")
    private Path from;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--backup", paramLabel = "ID", descriptionKey = "backup")
    private @Nullable String id;

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "key-file")
    private @Nullable Path keyFile;

    @Option(names = "--trust", paramLabel = "ca.pem", descriptionKey = "trust")
    private @Nullable Path trust;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        OpenBackup backup = opened(new BackupFolder(from), id, trust);
        System.err.println(words.say("opened", backup.catalogue().id(), backup.signer()));
        RestoreAtHand.Restored restored = new RestoreAtHand(backup, data, words)
                .restore(
                        BackupKey.of(keyFile),
                        folder -> IndexAtHand.opener().alone(folder, ArchiveAtHand.Index.EMPTY),
                        (archive, done) -> {});
        summarise(backup, restored, (System.nanoTime() - began) / 1e9);
        return restored.objects().allDoubts() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** The named backup, or the latest. */
    static OpenBackup opened(BackupFolder folder, @Nullable String id, @Nullable Path trust) throws IOException {
        String wanted = id != null
                ? id
                : folder.latest()
                        .orElseThrow(() -> new ProblemException(
                                new Problem.NotFound("backup", folder.root().toString())));
        try {
            return OpenBackup.open(folder, wanted, new CadesSignatureVerifier(), TrustFile.anchors(trust));
        } catch (IllegalArgumentException noName) {
            throw new ProblemException(new Problem.NotFound("backup", wanted));
        }
    }

    private void summarise(OpenBackup backup, RestoreAtHand.Restored restored, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        for (Doubt doubt : restored.objects().doubts()) {
            out.println(words.say("doubt", doubt.subject(), doubt.detail()));
        }
        out.println(words.say(
                "summary",
                backup.catalogue().id(),
                restored.objects().objects(),
                backup.catalogue().database().rows(),
                restored.index().pages(),
                seconds,
                data));
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"backup\":\"%s\",\"objects\":%d,\"bytes\":%d,\"rows\":%d,\"documents\":%d,\"pages\":%d,"
                            + "\"doubts\":%d,\"seconds\":%.1f}",
                    backup.catalogue().id(),
                    restored.objects().objects(),
                    restored.objects().bytes(),
                    backup.catalogue().database().rows(),
                    restored.index().documents(),
                    restored.index().pages(),
                    restored.objects().allDoubts(),
                    seconds));
        }
        out.flush();
    }
}
