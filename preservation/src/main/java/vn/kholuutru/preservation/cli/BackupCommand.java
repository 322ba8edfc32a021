package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.postgres.PostgresRecoveryRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSnapshots;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.disk.SameDisk;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.recovery.BackupCatalogue;
import vn.kholuutru.preservation.recovery.BackupFolder;
import vn.kholuutru.preservation.recovery.Doubt;
import vn.kholuutru.preservation.recovery.OpenBackup;
import vn.kholuutru.preservation.recovery.TakeBackup;

/** {@code kho backup --data DIR --to FOLDER}: documents, database and settings to one point in time, also while it runs. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = BackupCommand.WORDS)
public final class BackupCommand implements KhoCommand {
    static final String WORDS = "vn.kholuutru.preservation.cli.BackupCommand";

    private final CommandWords words = CommandWords.of(WORDS);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", descriptionKey = "to")
    private Path to;

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "key-file")
    private @Nullable Path keyFile;

    @Option(names = "--without-settings", descriptionKey = "without-settings")
    private boolean withoutSettings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Optional<char[]> key = withoutSettings ? Optional.empty() : BackupKey.of(keyFile);
        if (key.isEmpty() && !withoutSettings) {
            throw new ProblemException(new Problem.Invalid("BACKUP_KEY_MISSING", List.of()));
        }
        BackupFolder folder = new BackupFolder(to);
        if (folder.root().startsWith(data.toAbsolutePath().normalize())) {
            throw new ProblemException(new Problem.Invalid(
                    "BACKUP_INSIDE_ARCHIVE", List.of(folder.root().toString())));
        }
        boolean sameDisk = SameDisk.holds(folder.root(), data);
        if (sameDisk) {
            spec.commandLine().getErr().println(words.say("same-disk", folder.root()));
        }
        BackupCatalogue taken;
        try (ArchiveAtHand archive = IndexAtHand.opener().beside(data)) {
            taken = new TakeBackup(
                            new TakeBackup.Archive(
                                    archive.folder(),
                                    new PostgresSnapshots(archive.database()),
                                    archive.objects(),
                                    new FolderObjectStorage(folder.objects()),
                                    archive.signer()),
                            folder,
                            Clock.systemUTC(),
                            "Kho lưu trữ số")
                    .take(key, new CountedProgress(done -> words.say("progress", done)));
            requireWhole(folder, taken.id(), archive.trustAnchors());
            new PostgresRecoveryRegister(archive.database()).note(note(taken, folder, key.isPresent(), !sameDisk));
        }
        summarise(taken, folder, (System.nanoTime() - began) / 1e9);
        return taken.doubts().isEmpty() ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** As it lies there. An archive without anchors has just signed it all the same. */
    private static void requireWhole(BackupFolder folder, String id, List<X509Certificate> anchors) throws IOException {
        if (anchors.isEmpty()) {
            OpenBackup.ofAnySigner(folder, id, new CadesSignatureVerifier());
        } else {
            OpenBackup.open(folder, id, new CadesSignatureVerifier(), anchors);
        }
    }

    private static BackupNote note(
            BackupCatalogue taken, BackupFolder folder, boolean withSettings, boolean onDiskOfItsOwn) {
        return new BackupNote(
                taken.id(),
                folder.root().toString(),
                taken.takenAt(),
                taken.finishedAt(),
                taken.objects(),
                taken.newObjects(),
                taken.newBytes(),
                taken.database().rows(),
                withSettings,
                taken.doubts().size(),
                onDiskOfItsOwn);
    }

    private void summarise(BackupCatalogue taken, BackupFolder folder, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        for (Doubt doubt : taken.doubts()) {
            out.println(words.say("doubt", doubt.subject(), doubt.detail()));
        }
        out.println(words.say(
                "summary",
                taken.id(),
                folder.root(),
                taken.objects(),
                taken.newObjects(),
                taken.newBytes(),
                taken.database().rows(),
                seconds));
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"backup\":\"%s\",\"objects\":%d,\"newObjects\":%d,\"newBytes\":%d,\"rows\":%d,\"files\":%d,"
                            + "\"doubts\":%d,\"seconds\":%.1f}",
                    taken.id(),
                    taken.objects(),
                    taken.newObjects(),
                    taken.newBytes(),
                    taken.database().rows(),
                    taken.files().size(),
                    taken.doubts().size(),
                    seconds));
        }
        out.flush();
    }
}
