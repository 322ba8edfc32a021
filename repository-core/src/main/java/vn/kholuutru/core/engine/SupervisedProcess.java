package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine as a child process: started, watched, restarted with back-off when it dies, stopped with its parent. A child
 * JVM also ends by itself when its standard input closes, so that a killed parent leaves nothing behind.
 */
public final class SupervisedProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final EngineDefinition definition;
    private final Path logFolder;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    private SupervisedProcess(EngineDefinition definition, Path logFolder) {
        this.definition = definition;
        this.logFolder = logFolder;
    }

    /** Starts the engine; {@link #awaitReady} tells when it answers. */
    public static SupervisedProcess start(EngineDefinition definition, Path logFolder) {
        SupervisedProcess supervised = new SupervisedProcess(definition, logFolder);
        supervised.launch();
        Thread.ofVirtual().name("supervise-" + definition.name()).start(supervised::watch);
        return supervised;
    }

    /** @throws IllegalStateException when the engine does not answer in time; the message names its log */
    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!definition.answers()) {
            if (System.nanoTime() > deadline || stopping) {
                throw new IllegalStateException(
                        definition.name() + " did not answer within " + limit.toSeconds() + " s; see " + logFile());
            }
            sleep(Duration.ofMillis(100));
        }
    }

    public boolean answers() {
        Process current = process;
        return current != null && current.isAlive() && definition.answers();
    }

    public EngineDefinition definition() {
        return definition;
    }

    /** Ends the engine: asked first, killed after ten seconds. */
    @Override
    public void close() {
        stopping = true;
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            current.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("{}: standard input was closed already", definition.name());
        }
        current.destroy();
        try {
            if (!current.waitFor(10, TimeUnit.SECONDS)) {
                LOG.warn("{} did not stop when asked; killing it", definition.name());
                current.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void launch() {
        definition.prepare();
        try {
            Files.createDirectories(logFolder);
            Files.createDirectories(definition.workingFolder());
            ProcessBuilder builder = new ProcessBuilder(definition.command())
                    .directory(definition.workingFolder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            builder.environment().putAll(definition.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        Duration backOff = FIRST_BACK_OFF;
        while (!stopping) {
            Process current = process;
            if (current == null) {
                return;
            }
            long started = System.nanoTime();
            int exit = current.onExit().join().exitValue();
            if (stopping) {
                return;
            }
            if (System.nanoTime() - started > Duration.ofMinutes(2).toNanos()) {
                backOff = FIRST_BACK_OFF;
            }
            LOG.warn("{} ended with {}; starting it again in {} ms", definition.name(), exit, backOff.toMillis());
            sleep(backOff);
            backOff = backOff.multipliedBy(2).compareTo(LONGEST_BACK_OFF) > 0
                    ? LONGEST_BACK_OFF
                    : backOff.multipliedBy(2);
            if (!stopping) {
                launch();
            }
        }
    }

    private Path logFile() {
        return logFolder.resolve(definition.name() + ".log");
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
