package vn.kholuutru.core.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameDiskTest {
    @TempDir
    private Path folder;

    @Test
    void foldersOfOneDiskAreLostTogetherAlsoThoseNotMadeYet() {
        assertThat(SameDisk.holds(folder, folder.resolve("not/made/yet"))).isTrue();
    }

    @Test
    void aFolderUnderAnotherMountIsNot() {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isDirectory(memory) && !folder.startsWith(memory), "needs /dev/shm, a disk of its own");

        assertThat(SameDisk.holds(folder, memory)).isFalse();
    }
}
