package vn.kholuutru.core.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The engines of one archive, stopped together in the opposite order of their starts. */
public final class Engines {
    private final Path logFolder;
    private final List<SupervisedProcess> started = new ArrayList<>();
    private boolean stopped;

    public Engines(Path logFolder) {
        this.logFolder = logFolder;
    }

    /**
     * Starts an engine and does not wait for its answer.
     *
     * @throws IllegalStateException when the engines were stopped meanwhile
     */
    public synchronized SupervisedProcess start(EngineDefinition definition) {
        if (stopped) {
            throw new IllegalStateException("the engines were stopped; " + definition.name() + " is not started");
        }
        SupervisedProcess process = SupervisedProcess.start(definition, logFolder);
        started.add(process);
        return process;
    }

    /** Waits for every engine; the limit is for all of them together. */
    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (SupervisedProcess process : running()) {
            process.awaitReady(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    public synchronized List<SupervisedProcess> running() {
        return List.copyOf(started);
    }

    /** Stops all within the limit: each gets an equal share of the time that is left before it is killed. */
    public synchronized void stop(Duration limit) {
        stopped = true;
        long deadline = System.nanoTime() + limit.toNanos();
        for (int left = started.size(); left > 0; left--) {
            long share = Math.max(0, deadline - System.nanoTime()) / left;
            started.get(left - 1).stop(Duration.ofNanos(share));
        }
        started.clear();
    }
}
