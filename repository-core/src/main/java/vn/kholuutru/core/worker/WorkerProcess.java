package vn.kholuutru.core.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One worker process as the pool sees it: asked one thing at a time, killed when it takes too long. */
final class WorkerProcess implements AutoCloseable {
    /** What a JVM needs of our environment; the rest holds passwords, and a worker reads hostile files. */
    private static final Set<String> INHERITED =
            Set.of("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR");

    /** HotSpot's exit code under ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration PULSE = Duration.ofMillis(100);
    /** A worker that waits uses no processor; so long may it wait for each second of work allowed. */
    private static final int PATIENCE = 5;
    /** Processor time that starting up and compiling cost a new worker; its first request is not charged with them. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private boolean started;

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(WorkerKind kind) {
        Path scratch = ScratchFolders.newFolder();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + kind.heapMebibytes() + "m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                WorkerClassPath.ofThisProcess(),
                kind.mainClass()));
        command.addAll(kind.arguments());
        try {
            ProcessBuilder worker = new ProcessBuilder(command)
                    .directory(scratch.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            worker.environment().keySet().retainAll(INHERITED);
            Process process = worker.start();
            // Parsers may leave parts of a file there, and a killed one cleans nothing up.
            process.onExit().thenRun(() -> ScratchFolders.remove(scratch));
            return new WorkerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a worker", e);
        }
    }

    /** When it took too long, ran out of memory or died, the process is gone. */
    WorkerAnswer ask(String request, Duration work) {
        AtomicBoolean tookTooLong = new AtomicBoolean();
        Duration start = started ? Duration.ZERO : START;
        started = true;
        Thread watch = Thread.ofPlatform().daemon().start(() -> watch(work, start, tookTooLong));
        try {
            WorkerMessages.writeRequest(requests, request);
            return WorkerMessages.readAnswer(answers);
        } catch (IOException e) {
            int exitCode = end();
            if (tookTooLong.get()) {
                return new WorkerAnswer.TookTooLong();
            }
            return exitCode == OUT_OF_MEMORY ? new WorkerAnswer.RanOutOfMemory() : new WorkerAnswer.Died(exitCode);
        } finally {
            watch.interrupt();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void watch(Duration work, Duration start, AtomicBoolean tookTooLong) {
        Duration allowed = worked().plus(work).plus(start);
        long patience = work.multipliedBy(PATIENCE).plus(start).toNanos();
        long started = System.nanoTime();
        while (process.isAlive()) {
            try {
                Thread.sleep(PULSE);
            } catch (InterruptedException e) {
                return;
            }
            boolean worksTooLong = worked().compareTo(allowed) > 0;
            if (worksTooLong || System.nanoTime() - started > patience) {
                tookTooLong.set(true);
                process.destroyForcibly();
                return;
            }
        }
    }

    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The answers have ended, so has the process, or it is about to. */
    private int end() {
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
