package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.recovery.BackupNote;

class NotedBackupTest {
    @Test
    void aNoteNamesTheCatalogueWhereTheBackupHasIt() {
        BackupFolder folder = new BackupFolder(Path.of("/sao-luu"));
        Instant taken = Instant.parse("2026-06-10T06:00:00Z");
        BackupNote note =
                new BackupNote("20260610T060000Z", folder.root().toString(), taken, taken, 1, 1, 1, 1, true, 0, true);

        assertThat(note.catalogue()).isEqualTo(folder.of(note.id()).resolve(BackupCatalogue.NAME));
        assertThat(note.signature()).isEqualTo(folder.of(note.id()).resolve(BackupCatalogue.SIGNATURE));
    }
}
