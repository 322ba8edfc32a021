package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kholuutru.core.adapter.fedora.FedoraRecordReader;
import vn.kholuutru.core.adapter.postgres.PostgresRecoveryRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSnapshots;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.preservation.recovery.BackupFolder;
import vn.kholuutru.preservation.recovery.CompareRestored;
import vn.kholuutru.preservation.recovery.Comparison;
import vn.kholuutru.preservation.recovery.DrillMinutes;
import vn.kholuutru.preservation.recovery.OpenBackup;

/**
 * {@code kho drill --data DIR --from FOLDER}: restores a backup into a scratch folder, compares everything, writes the signed
 * minutes, and throws the scratch away.
 */
@Command(name = "drill", mixinStandardHelpOptions = true, resourceBundle = DrillCommand.WORDS)
public final class DrillCommand implements KhoCommand {
    static final String WORDS = "vn.kholuutru.preservation.cli.DrillCommand";

    private final CommandWords words = CommandWords.of(WORDS);

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--from", required = true, paramLabel = "FOLDER", descriptionKey = "from")
    private Path from;

    @Option(names = "--scratch", paramLabel = "DIR", descriptionKey = "scratch")
    private @Nullable Path scratch;

    @Option(names = "--backup", paramLabel = "ID", descriptionKey = "backup")
    private @Nullable String id;

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "key-file")
    private @Nullable Path keyFile;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private @Nullable Comparison found;

    @Override
    public Integer call() throws IOException {
        Instant heldAt = Clock.systemUTC().instant();
        long began = System.nanoTime();
        BackupFolder folder = new BackupFolder(from);
        OpenBackup backup =
                OpenBackup.open(folder, RestoreCommand.named(folder, id), new CadesSignatureVerifier(), ownAnchors());
        Path tried = scratch == null
                ? Files.createTempDirectory("kho-drill-")
                : Files.createTempDirectory(Files.createDirectories(scratch), "kho-drill-");
        DrillNote note;
        try {
            new RestoreAtHand(backup, tried, words)
                    .restore(
                            BackupKey.of(keyFile),
                            restored -> IndexAtHand.opener().apart(restored, ArchiveAtHand.Index.EMPTY),
                            (archive, restored) -> compare(backup, archive));
            note = note(backup, heldAt, Duration.ofNanos(System.nanoTime() - began));
        } finally {
            remove(tried);
        }
        Path minutes = keep(folder, note);
        summarise(note, minutes);
        return note.passed() ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    /** A backup of somebody else's would be the same as itself: it must be one that this archive signed. */
    private List<X509Certificate> ownAnchors() {
        try (ArchiveAtHand archive = IndexAtHand.opener().beside(data)) {
            return archive.trustAnchors();
        }
    }

    private void compare(OpenBackup backup, ArchiveAtHand archive) throws IOException {
        System.err.println(words.say("step-compare"));
        found = new CompareRestored(
                        backup,
                        new CompareRestored.Restored(
                                archive.folder(),
                                archive.objects(),
                                new PostgresSnapshots(archive.database()),
                                archive.index(),
                                new FedoraRecordReader(new ShaclProfileCatalogue())))
                .compare();
    }

    /** Signed and noted by the archive itself, running or not. */
    private DrillNote note(OpenBackup backup, Instant heldAt, Duration took) {
        Comparison comparison = found;
        if (comparison == null) {
            throw new IllegalStateException("nothing was compared");
        }
        String by = System.getProperty("user.name");
        byte[] minutes = new DrillMinutes(
                        backup.catalogue().id(),
                        backup.folder().root().toString(),
                        backup.catalogue().takenAt(),
                        heldAt,
                        took,
                        by,
                        backup.signer(),
                        comparison)
                .html();
        try (ArchiveAtHand archive = IndexAtHand.opener().beside(data)) {
            DrillNote note = new DrillNote(
                    UUID.randomUUID(),
                    backup.catalogue().id(),
                    backup.folder().root().toString(),
                    heldAt,
                    took,
                    comparison.same(),
                    comparison.objects(),
                    comparison.rows(),
                    comparison.documents(),
                    comparison.allDifferences(),
                    by,
                    minutes,
                    archive.signer().sign(minutes));
            new PostgresRecoveryRegister(archive.database()).note(note);
            return note;
        }
    }

    private static Path keep(BackupFolder folder, DrillNote note) throws IOException {
        Path drills = Files.createDirectories(folder.root().resolve("drills"));
        String name = note.heldAt().toString().replaceAll("[^0-9TZ]", "") + "-" + note.backup();
        Path minutes = drills.resolve(name + ".html");
        Files.write(minutes, note.minutes());
        Files.write(drills.resolve(name + ".html.p7s"), note.signature());
        return minutes;
    }

    private void summarise(DrillNote note, Path minutes) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words.say(
                note.passed() ? "passed" : "failed",
                note.backup(),
                note.objects(),
                note.rows(),
                note.documents(),
                note.differences(),
                note.took().toMillis() / 1e3));
        out.println(words.say("minutes", minutes));
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"backup\":\"%s\",\"passed\":%b,\"objects\":%d,\"rows\":%d,\"documents\":%d,\"differences\":%d,"
                            + "\"seconds\":%.1f}",
                    note.backup(),
                    note.passed(),
                    note.objects(),
                    note.rows(),
                    note.documents(),
                    note.differences(),
                    note.took().toMillis() / 1e3));
        }
        out.flush();
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
