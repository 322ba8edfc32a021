package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import vn.kholuutru.preservation.fixity.TrustAnchors;
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

    @Option(names = "--without-settings", descriptionKey = "without-settings")
    private boolean withoutSettings;

    @Option(names = "--any-signer", descriptionKey = "any-signer")
    private boolean anySigner;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        BackupFolder folder = new BackupFolder(from);
        Optional<char[]> key = BackupKey.of(keyFile);
        OpenBackup backup = opened(folder, named(folder, id), key);
        System.err.println(words.say("opened", backup.catalogue().id(), backup.signer()));
        RestoreAtHand.Restored restored = new RestoreAtHand(backup, data, words)
                .restore(
                        settingsKey(backup, key),
                        fresh -> IndexAtHand.opener().alone(fresh, ArchiveAtHand.Index.EMPTY),
                        (archive, done) -> {});
        summarise(backup, restored, (System.nanoTime() - began) / 1e9);
        return restored.objects().allDoubts() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** Empty for a backup without settings, and where they are to be left out. */
    private Optional<char[]> settingsKey(OpenBackup backup, Optional<char[]> key) {
        if (!backup.hasSettings() || withoutSettings) {
            return Optional.empty();
        }
        if (key.isEmpty()) {
            throw new ProblemException(new Problem.Conflict("RESTORE_KEY_MISSING", List.of()));
        }
        return key;
    }

    /** Without a certificate in hand, those in the settings, which only who has the key can have written. */
    private OpenBackup opened(BackupFolder folder, String name, Optional<char[]> key) throws IOException {
        if (anySigner) {
            return OpenBackup.ofAnySigner(folder, name, new CadesSignatureVerifier());
        }
        List<X509Certificate> anchors =
                trust == null ? OpenBackup.anchorsInSettings(folder, name, key) : TrustAnchors.read(trust);
        return OpenBackup.open(folder, name, new CadesSignatureVerifier(), anchors);
    }

    /** The given name, or that of the latest. */
    static String named(BackupFolder folder, @Nullable String id) {
        Optional<String> name = id == null
                ? folder.latest()
                : folder.ids().stream().filter(id::equals).findFirst();
        return name.orElseThrow(() -> new ProblemException(
                new Problem.NotFound("backup", id == null ? folder.root().toString() : id)));
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
