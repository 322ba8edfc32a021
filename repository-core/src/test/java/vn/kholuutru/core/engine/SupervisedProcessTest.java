package vn.kholuutru.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void startsAnEngineAgainWhenItWasKilled() throws Exception {
        try (SupervisedProcess engine = SupervisedProcess.start(new Sleeper(folder), folder.resolve("logs"))) {
            engine.awaitReady(LIMIT);
            ProcessHandle first = engine.handle();

            Files.delete(folder.resolve("ready"));
            first.destroyForcibly();
            first.onExit().get();
            engine.awaitReady(LIMIT);

            assertThat(engine.handle().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsClosed() throws Exception {
        SupervisedProcess engine = SupervisedProcess.start(new Sleeper(folder), folder.resolve("logs"));
        engine.awaitReady(LIMIT);

        engine.close();

        assertThat(engine.handle().isAlive()).isFalse();
        assertThat(folder.resolve("logs/sleeper.pid")).doesNotExist();
    }

    @Test
    void endsTheChildThatAKilledParentLeftBehind() throws Exception {
        Process leftBehind = new ProcessBuilder("sleep", "600").start();
        Files.createDirectories(folder.resolve("logs"));
        new ChildRecord(folder.resolve("logs/sleeper.pid")).remember(leftBehind.toHandle());

        try (SupervisedProcess engine = SupervisedProcess.start(new Sleeper(folder), folder.resolve("logs"))) {
            engine.awaitReady(LIMIT);

            assertThat(leftBehind.isAlive()).isFalse();
        }
    }

    @Test
    void sparesAProcessThatMerelyHasTheSameNumber() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.createDirectories(folder.resolve("logs"));
            Files.writeString(folder.resolve("logs/sleeper.pid"), stranger.pid() + " 12345\n");

            try (SupervisedProcess engine = SupervisedProcess.start(new Sleeper(folder), folder.resolve("logs"))) {
                engine.awaitReady(LIMIT);

                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void setsALargeLogAsideAtTheNextStart() throws IOException {
        EngineLog log = new EngineLog(folder, "sleeper");
        Files.write(log.file(), new byte[10_000_001]);

        assertThat(log.rotated()).doesNotExist();
        assertThat(folder.resolve("sleeper.1.log")).hasSize(10_000_001);
    }

    /** The smallest engine there is: it says it is ready and sleeps. */
    private record Sleeper(Path folder) implements EngineDefinition {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public void prepare() {}

        @Override
        public List<String> command() {
            return List.of("sh", "-c", "touch ready; exec sleep 600");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public Path workingFolder() {
            return folder;
        }

        @Override
        public boolean answers() {
            return Files.exists(folder.resolve("ready"));
        }
    }
}
