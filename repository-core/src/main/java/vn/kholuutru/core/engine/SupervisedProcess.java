package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine as a child process: started, watched, restarted with back-off when it dies, stopped with its parent. A child
 * also ends by itself when its standard input closes, so that a killed parent leaves nothing behind; one that did not is
 * found by its {@link ChildRecord} and ended before the next start on the same folder.
 */
public final class SupervisedProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
    /** An engine that ran this long was well: the next back-off is short again. */
    private static final Duration STEADY = Duration.ofMinutes(2);

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final EngineDefinition definition;
    private final EngineLog log;
    private final ChildRecord record;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private volatile @Nullable Process process;

    private SupervisedProcess(EngineDefinition definition, Path logFolder) {
        this.definition = definition;
        this.log = new EngineLog(logFolder, definition.name());
        this.record = new ChildRecord(logFolder.resolve(definition.name() + ".pid"));
    }

    /** Starts the engine; {@link #awaitReady} tells when it answers. */
    public static SupervisedProcess start(EngineDefinition definition, Path logFolder) {
        SupervisedProcess supervised = new SupervisedProcess(definition, logFolder);
        supervised.record.endStaleChild(PATIENCE);
        supervised.launch();
        Thread.ofPlatform().daemon().name("supervise-" + definition.name()).start(supervised::watch);
        return supervised;
    }

    /** @throws IllegalStateException when the engine does not answer in time; the message names its log */
    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        definition.name() + " did not answer within " + limit.toSeconds() + " s; see " + log.file());
            }
            if (stopAskedWithin(Duration.ofMillis(50))) {
                throw new IllegalStateException(definition.name() + " was stopped before it answered");
            }
        }
    }

    public boolean answers() {
        Process current = process;
        return current != null && current.isAlive() && definition.answers();
    }

    public EngineDefinition definition() {
        return definition;
    }

    /** The process running now. */
    public ProcessHandle handle() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(definition.name() + " was never started");
        }
        return current.toHandle();
    }

    /** Ends the engine: asked first, killed after six seconds. */
    @Override
    public void close() {
        stop(PATIENCE);
    }

    /** Ends the engine: asked first, killed when patience is over. */
    void stop(Duration patience) {
        Process current;
        synchronized (this) {
            stopAsked.countDown();
            current = process;
        }
        if (current == null) {
            return;
        }
        closeInput(current);
        current.destroy();
        try {
            if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not stop when asked; killing it", definition.name());
                killWithDescendants(current);
                current.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            killWithDescendants(current);
            Thread.currentThread().interrupt();
        }
        record.forget();
    }

    private synchronized void launch() {
        if (stopAsked.getCount() == 0) {
            return;
        }
        definition.prepare();
        try {
            Files.createDirectories(definition.workingFolder());
            ProcessBuilder builder = new ProcessBuilder(inASessionOfItsOwn(definition.command()))
                    .directory(definition.workingFolder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(log.rotated().toFile()));
            builder.environment().putAll(definition.environment());
            Process started = builder.start();
            process = started;
            record.remember(started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        Duration backOff = FIRST_BACK_OFF;
        while (true) {
            long started = System.nanoTime();
            Process current = process;
            if (current != null) {
                int exit = current.onExit().join().exitValue();
                if (stopAsked.getCount() == 0) {
                    return;
                }
                LOG.warn("{} ended with {}; see {}", definition.name(), exit, log.file());
            }
            if (System.nanoTime() - started > STEADY.toNanos()) {
                backOff = FIRST_BACK_OFF;
            }
            LOG.warn("starting {} again in {} ms", definition.name(), backOff.toMillis());
            if (stopAskedWithin(backOff)) {
                return;
            }
            backOff = longer(backOff);
            try {
                launch();
            } catch (RuntimeException e) {
                LOG.error("{} could not be started again", definition.name(), e);
            }
        }
    }

    /** So that Ctrl-C at the terminal reaches this process alone, which then stops its engines in order. */
    private static List<String> inASessionOfItsOwn(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> words = new ArrayList<>(command);
        words.add(0, SETSID.toString());
        return words;
    }

    private boolean stopAskedWithin(Duration duration) {
        try {
            return stopAsked.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + definition.name(), e);
        }
    }

    private void closeInput(Process current) {
        try {
            current.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("{}: standard input was closed already", definition.name(), e);
        }
    }

    private static void killWithDescendants(Process current) {
        current.descendants().forEach(ProcessHandle::destroyForcibly);
        current.destroyForcibly();
    }

    private static Duration longer(Duration backOff) {
        Duration doubled = backOff.multipliedBy(2);
        return doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    }
}
