package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.postgres.PostgresSnapshots;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.preservation.recovery.OpenBackup;
import vn.kholuutru.preservation.recovery.Rebuilt;
import vn.kholuutru.preservation.recovery.RestoreBackup;

/** The steps of a restore, the same for an archive that is to run and for a drill. */
final class RestoreAtHand {
    private final OpenBackup backup;
    private final Path data;
    private final CommandWords words;

    RestoreAtHand(OpenBackup backup, Path data, CommandWords words) {
        this.backup = backup;
        this.data = data;
        this.words = words;
    }

    record Restored(RestoreBackup.Objects objects, Rebuilt index) {}

    /**
     * @param key of the settings; empty leaves them out, and the restored archive begins with settings and secrets of its own
     * @param opener how the restored folder is opened
     * @param afterwards looks at the archive while its engines still run
     */
    Restored restore(Optional<char[]> key, Function<Path, ArchiveAtHand> opener, AfterRestore afterwards)
            throws IOException {
        RestoreBackup restore = new RestoreBackup(backup, data);
        restore.begin();
        if (key.isPresent()) {
            restore.settings(key.get());
        }
        restore.files();
        try (ArchiveAtHand archive = opener.apply(data)) {
            say("step-objects");
            RestoreBackup.Objects objects = restore.objects(
                    new FolderObjectStorage(backup.folder().objects()),
                    archive.objects(),
                    new CountedProgress(done -> words.say("progress", done)));
            say("step-database");
            restore.database(new PostgresSnapshots(archive.database()));
            say("step-index");
            Rebuilt index = IndexAtHand.rebuild(
                    archive, IndexAtHand.markIn(data), new CountedProgress(done -> words.say("index-progress", done)));
            Restored restored = new Restored(objects, index);
            afterwards.look(archive, restored);
            restore.end();
            return restored;
        }
    }

    /** What is done with a restored archive before it is closed. */
    interface AfterRestore {
        void look(ArchiveAtHand archive, Restored restored) throws IOException;
    }

    private void say(String step) {
        System.err.println(words.say(step));
    }
}
