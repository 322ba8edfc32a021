package vn.kholuutru.core.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFoldersTest {
    @TempDir
    private Path temporary;

    @Test
    void whatAKilledProcessLeftIsTakenAwayWithTheNextStart() throws IOException, InterruptedException {
        Process killed = sleeper();
        Path left = ScratchFolders.make(temporary, killed.toHandle());
        Files.writeString(Files.createDirectory(left.resolve("worker-1")).resolve("part.tmp"), "phần của một tệp");
        killed.destroyForcibly().waitFor();

        ScratchFolders.sweep(temporary);

        assertThat(left).doesNotExist();
    }

    @Test
    void whatBelongsToALivingProcessStays() throws IOException, InterruptedException {
        Process living = sleeper();
        try {
            Path own = ScratchFolders.make(temporary, living.toHandle());

            ScratchFolders.sweep(temporary);

            assertThat(own).isDirectory();
        } finally {
            living.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatBelongedToAnEarlierBearerOfALivingNumberIsTakenAway() throws IOException {
        Path left = Files.createDirectory(
                temporary.resolve("kho-workers-" + ProcessHandle.current().pid() + "-1-x"));

        ScratchFolders.sweep(temporary);

        assertThat(left).doesNotExist();
    }

    @Test
    void foldersOfOthersAndLinksAreLeftAlone() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "");
        Path link = Files.createSymbolicLink(temporary.resolve("kho-workers-1-1-x"), elsewhere);
        Path strange = Files.createDirectory(temporary.resolve("kho-workers-of-mine"));

        ScratchFolders.sweep(temporary);

        assertThat(link).exists();
        assertThat(elsewhere.resolve("kept")).exists();
        assertThat(strange).exists();
    }

    private static Process sleeper() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        // Its number is shown with the beginning of the new program from then on.
        process.waitFor(500, TimeUnit.MILLISECONDS);
        return process;
    }
}
