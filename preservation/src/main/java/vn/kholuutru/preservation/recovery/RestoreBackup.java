package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import vn.kholuutru.core.port.DatabaseSnapshots;
import vn.kholuutru.core.port.DatabaseSnapshots.Table;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.recovery.BackupCatalogue.KeptFile;

/**
 * Puts a backup into a fresh data folder: settings, files, objects, database, in this order. A restore that was killed is
 * done again with the same folder and goes on with the objects that are there; any other folder with something in it is
 * refused.
 */
public final class RestoreBackup {
    private static final String UNFINISHED = "restore.unfinished";
    /** From here on what the database holds is of this restore, whole or not. */
    private static final String DATABASE_BEGUN = "restore.database";

    private static final int AT_ONCE = 4;

    private final OpenBackup backup;
    private final Path data;

    /** @param data made when it is not there */
    public RestoreBackup(OpenBackup backup, Path data) {
        this.backup = backup;
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * Takes the folder for this restore.
     *
     * @throws ProblemException with {@code Conflict} {@code RESTORE_FOLDER_NOT_EMPTY}
     */
    public void begin() throws IOException {
        Path note = data.resolve(UNFINISHED);
        boolean goneOn = Files.exists(note)
                && Files.readString(note).strip().equals(backup.catalogue().id());
        if (!goneOn && !FileTrees.empty(data)) {
            throw new ProblemException(new Problem.Conflict("RESTORE_FOLDER_NOT_EMPTY", List.of(data.toString())));
        }
        OwnerOnly.folder(data);
        Files.writeString(note, backup.catalogue().id() + "\n");
    }

    /** @throws ProblemException with {@code Conflict} {@code BACKUP_KEY_WRONG} */
    public void settings(char[] passphrase) throws IOException {
        if (backup.hasSettings()) {
            SealedSettings.open(Files.readAllBytes(backup.part(TakeBackup.SETTINGS)), passphrase, data);
        }
    }

    public void files() throws IOException {
        SharedFiles shared = new SharedFiles(backup.folder().files());
        for (KeptFile file : backup.catalogue().files()) {
            shared.restore(file, data);
        }
    }

    /** What was put back of the objects. */
    public record Objects(long objects, long bytes, List<Doubt> doubts, long allDoubts) {
        public Objects {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * @param from the storage in the backup folder
     * @param to the storage root of the new archive
     */
    public Objects objects(ObjectStorage from, ObjectStorage to, LongConsumer progress) throws IOException {
        to.prepare();
        LongAdder objects = new LongAdder();
        LongAdder bytes = new LongAdder();
        Doubts doubts = new Doubts();
        Optional<Table> table = backup.catalogue().database().table(ObjectList.TABLE);
        CopyObjectAt copy = new CopyObjectAt(from, to);
        Semaphore room = new Semaphore(AT_ONCE);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        if (table.isPresent()) {
            try (ExecutorService workers = Executors.newCachedThreadPool(
                            Thread.ofPlatform().daemon().name("restore-", 0).factory());
                    InputStream rows = backup.rows(ObjectList.TABLE)) {
                ObjectList.each(table.get(), rows, entry -> {
                    room.acquireUninterruptibly();
                    workers.execute(() -> {
                        try {
                            switch (copy.copy(entry)) {
                                case CopyObjectAt.Outcome.Known known -> objects.increment();
                                case CopyObjectAt.Outcome.Copied(long copied) -> {
                                    objects.increment();
                                    bytes.add(copied);
                                }
                                case CopyObjectAt.Outcome.Damaged(String reason) ->
                                    doubts.add(
                                            Doubt.Kind.CONTENT_ALTERED,
                                            entry.id().value(),
                                            reason);
                            }
                        } catch (RuntimeException e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            room.release();
                        }
                    });
                    progress.accept(objects.sum());
                });
            }
        }
        if (failure.get() != null) {
            throw new IOException("an object could not be put back", failure.get());
        }
        return new Objects(objects.sum(), bytes.sum(), doubts.first(), doubts.total());
    }

    /** @throws ProblemException with {@code Conflict} {@code RESTORE_DATABASE_NOT_EMPTY} when it belongs to an archive */
    public void database(DatabaseSnapshots database) throws IOException {
        Path begun = data.resolve(DATABASE_BEGUN);
        if (!Files.exists(begun) && !database.empty()) {
            throw new ProblemException(new Problem.Conflict("RESTORE_DATABASE_NOT_EMPTY", List.of()));
        }
        Files.writeString(begun, backup.catalogue().id() + "\n");
        database.restore(backup.catalogue().database(), backup::rows);
    }

    /** Everything is back. */
    public void end() throws IOException {
        Files.deleteIfExists(data.resolve(DATABASE_BEGUN));
        Files.deleteIfExists(data.resolve(UNFINISHED));
    }
}
