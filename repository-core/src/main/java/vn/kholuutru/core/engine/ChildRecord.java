package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers on disk which process an engine is, so that one left behind by a killed parent is recognised. A number alone
 * may long belong to somebody else: the process must also have started at the moment written beside it.
 */
final class ChildRecord {
    private static final Logger LOG = LoggerFactory.getLogger(ChildRecord.class);

    private final Path file;

    ChildRecord(Path file) {
        this.file = file;
    }

    void remember(ProcessHandle child) {
        Optional<Instant> started = child.info().startInstant();
        if (started.isEmpty()) {
            return;
        }
        try {
            Files.writeString(file, child.pid() + " " + started.get().toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endStaleChild(Duration patience) {
        Optional<ProcessHandle> stale = stale();
        if (stale.isEmpty()) {
            return;
        }
        LOG.warn(
                "ending process {} left behind by an earlier run ({})",
                stale.get().pid(),
                file);
        stale.get().destroy();
        if (!ended(stale.get(), patience)) {
            stale.get().descendants().forEach(ProcessHandle::destroyForcibly);
            stale.get().destroyForcibly();
            if (!ended(stale.get(), patience)) {
                throw new IllegalStateException("process " + stale.get().pid() + " does not end; see " + file);
            }
        }
        forget();
    }

    private Optional<ProcessHandle> stale() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ");
            if (words.length != 2 || !words[0].matches("\\d{1,10}") || !words[1].matches("\\d{1,15}")) {
                return Optional.empty();
            }
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info().startInstant().equals(Optional.of(started)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
