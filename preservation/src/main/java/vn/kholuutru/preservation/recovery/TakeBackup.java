package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.kholuutru.core.command.HeldFolder;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.DatabaseSnapshots;
import vn.kholuutru.core.port.DatabaseSnapshots.Snapshot;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.preservation.recovery.BackupCatalogue.KeptFile;
import vn.kholuutru.preservation.recovery.BackupCatalogue.Part;

/**
 * Takes documents, database and settings to one point in time, beside an archive that runs (Thông tư 05/2025 Điều 27). The
 * database at one snapshot says which objects at which versions belong to it, and which deliveries still wait: their files
 * are copied at once, before the archive removes any. Versions never change, so they are copied afterwards in peace, and only
 * those that the folder does not hold yet. The catalogue is signed and comes last: a backup
 * that was killed is none, and the next one goes on with the objects it copied.
 */
public final class TakeBackup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int AT_ONCE = 4;
    static final String TABLES = "tables/";
    static final String ROWS = ".copy.gz";
    static final String SETTINGS = "settings.sealed";

    private final Archive archive;
    private final BackupFolder folder;
    private final Clock clock;
    private final String software;

    /**
     * @param data the data folder
     * @param kept the storage in the backup folder, made ready by its owner
     */
    public record Archive(
            Path data, DatabaseSnapshots database, ObjectStorage objects, ObjectStorage kept, ManifestSigner signer) {}

    public TakeBackup(Archive archive, BackupFolder folder, Clock clock, String software) {
        this.archive = archive;
        this.folder = folder;
        this.clock = clock;
        this.software = software;
    }

    /**
     * @param passphrase for the settings; without one they are left out
     * @param progress told the number of objects done, now and then
     * @throws IOException when the folder cannot be written: then there is no backup
     */
    public BackupCatalogue take(Optional<char[]> passphrase, LongConsumer progress) throws IOException {
        folder.prepare();
        archive.kept().prepare();
        Instant began = clock.instant();
        String id = NAME.format(began);
        Path own = folder.unfinished(id);
        OwnerOnly.folder(own.resolve(TABLES));
        Moment moment = moment(own);
        Snapshot snapshot = moment.snapshot();
        Copied copied = copyObjects(own, snapshot, progress);
        if (passphrase.isPresent()) {
            write(own.resolve(SETTINGS), SealedSettings.seal(archive.data(), passphrase.get()));
        }
        BackupCatalogue catalogue = new BackupCatalogue(
                id,
                software,
                snapshot.takenAt(),
                clock.instant(),
                snapshot,
                parts(own),
                moment.files(),
                copied.objects.sum(),
                copied.fresh.sum(),
                copied.freshBytes.sum(),
                copied.doubts.first());
        byte[] json = CatalogueJson.write(catalogue);
        write(own.resolve(BackupCatalogue.NAME), json);
        write(own.resolve(BackupCatalogue.SIGNATURE), archive.signer().sign(json));
        folder.finish(id);
        return catalogue;
    }

    /** What changes from one moment to the next. */
    private record Moment(Snapshot snapshot, List<KeptFile> files) {}

    /**
     * The rows, and every file of the deliveries that are still to be done by these rows: none is removed before it was
     * copied, though the archive may have stored it meanwhile. The objects take hours, but they stay.
     */
    private Moment moment(Path own) throws IOException {
        try (HeldFolder held = HeldFolder.hold(archive.data().resolve(SharedFiles.DELIVERIES))) {
            Snapshot snapshot = archive.database()
                    .take(table -> new GZIPOutputStream(OwnerOnly.file(own.resolve(TABLES + table + ROWS)), 1 << 16));
            return new Moment(snapshot, new SharedFiles(folder.files()).keep(archive.data()));
        }
    }

    /** The objects of the snapshot. */
    private Copied copyObjects(Path own, Snapshot snapshot, LongConsumer progress) throws IOException {
        Copied copied = new Copied();
        Optional<DatabaseSnapshots.Table> table = snapshot.table(ObjectList.TABLE);
        if (table.isEmpty()) {
            return copied;
        }
        CopyObjectAt copy = new CopyObjectAt(archive.objects(), archive.kept());
        Semaphore room = new Semaphore(AT_ONCE);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        try (ExecutorService workers = Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("backup-", 0).factory());
                InputStream rows = new GZIPInputStream(
                        Files.newInputStream(own.resolve(TABLES + ObjectList.TABLE + ROWS)), 1 << 16)) {
            ObjectList.each(table.get(), rows, entry -> {
                if (failure.get() != null) {
                    return;
                }
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        copied.note(entry, copy.copy(entry));
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
                progress.accept(copied.objects.sum());
            });
        }
        if (failure.get() != null) {
            throw new IOException("an object could not be copied", failure.get());
        }
        return copied;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = OwnerOnly.file(file)) {
            out.write(bytes);
        }
    }

    /** The files of this backup alone, read back from where they lie. */
    private static List<Part> parts(Path own) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(own)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(new Part(
                    own.relativize(file).toString(),
                    Files.size(file),
                    Digests.ofFile(DigestAlgorithm.SHA_512, file).hex()));
        }
        return parts;
    }

    /** What was copied so far. */
    private static final class Copied {
        private final LongAdder objects = new LongAdder();
        private final LongAdder fresh = new LongAdder();
        private final LongAdder freshBytes = new LongAdder();
        private final Doubts doubts = new Doubts();

        void note(ObjectList.Entry entry, CopyObjectAt.Outcome outcome) {
            switch (outcome) {
                case CopyObjectAt.Outcome.Known known -> objects.increment();
                case CopyObjectAt.Outcome.Copied(long bytes) -> {
                    objects.increment();
                    fresh.increment();
                    freshBytes.add(bytes);
                }
                case CopyObjectAt.Outcome.Damaged(String reason) ->
                    doubts.add(Doubt.Kind.CONTENT_ALTERED, entry.id().value(), reason);
            }
        }
    }
}
