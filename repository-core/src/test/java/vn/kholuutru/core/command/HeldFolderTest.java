package vn.kholuutru.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFolderTest {
    @TempDir
    Path folder;

    @Test
    void isHeldUntilItIsLetGo() throws IOException {
        assertThat(HeldFolder.isHeld(folder)).isFalse();

        try (HeldFolder held = HeldFolder.hold(folder)) {
            assertThat(HeldFolder.isHeld(folder)).isTrue();
        }

        assertThat(HeldFolder.isHeld(folder)).isFalse();
    }

    @Test
    void theHoldOfAnotherProcessIsSeenAndGoesWithIt() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            assertThat(HeldFolder.isHeld(folder)).isTrue();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(HeldFolder.isHeld(folder)).isFalse();
    }

    /** Holds a folder until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (HeldFolder held = HeldFolder.hold(Path.of(arguments[0]))) {
                System.out.println("held");
                System.in.read();
            }
        }
    }
}
