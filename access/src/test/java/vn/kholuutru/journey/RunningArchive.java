package vn.kholuutru.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.engine.FreePort;

/** The packaged archive, started as {@code kho serve} starts it. */
final class RunningArchive implements AutoCloseable {
    static final String PASSWORD = "Thu-nghiem-2026";
    private static final Path HOME = Path.of(System.getProperty("kho.home"));
    private static final Path RUNNER = HOME.resolve("access/target/quarkus-app/quarkus-run.jar");
    private static @Nullable RunningArchive shared;

    private final Path data;
    private final int port;
    private final Process process;

    private RunningArchive(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** One archive for all journeys that only add to it; it ends with the test JVM. */
    static synchronized RunningArchive shared() {
        RunningArchive running = shared;
        if (running == null) {
            RunningArchive started = start(temporaryFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
            return started;
        }
        return running;
    }

    static RunningArchive start(Path data, String... properties) {
        int port = FreePort.find();
        List<String> arguments = new ArrayList<>(List.of(properties));
        try {
            Path log = log(data);
            Files.createDirectories(log.getParent());
            Process process = kho(arguments, List.of("serve", "--data", data.toString(), "--port", "" + port))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Thread.ofPlatform().daemon().start(() -> awaitReady(output, ready));
            if (ready.completeOnTimeout(false, 300, TimeUnit.SECONDS).join()) {
                return new RunningArchive(data, port, process);
            }
            String state = process.isAlive() ? "not ready after two minutes" : "ended with " + process.exitValue();
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("the archive did not start, " + state + ": " + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code kho} with these words to its end; standard output comes back, standard error is passed on. */
    static Outcome run(String... words) {
        try {
            Process process = kho(List.of(), List.of(words))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kho-journey").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    /** What the server wrote to standard error since the first start in this folder, to explain a failure. */
    String said() {
        try {
            return Files.readString(log(data));
        } catch (IOException e) {
            return "nothing: " + e;
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + "-output").resolve("server.log");
    }

    Path ocflRoot() {
        return data.resolve("fedora/data/ocfl-root");
    }

    /** AIPs on the disk, listed or not. */
    int storedObjects() {
        try (Stream<Path> files = Files.walk(ocflRoot())) {
            return (int) files.filter(file -> file.endsWith("manifest-sha512.txt"))
                    .filter(file -> Files.exists(file.resolveSibling("description.nt")))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a folder went away while we looked, or there is none yet
        }
    }

    /** Files of deliveries that have not arrived whole. */
    List<Path> arrivingFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("work/deliveries/.arriving"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Kills one engine as {@code kill -9} does; the archive starts it again. One that is just starting again is awaited. */
    void killEngine(String name) throws IOException {
        ProcessHandle engine = engine(name);
        engine.descendants().forEach(ProcessHandle::destroyForcibly);
        engine.destroyForcibly();
        engine.onExit().join();
    }

    private ProcessHandle engine(String name) throws IOException {
        Path record = data.resolve("logs/" + name + ".pid");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < deadline) {
            String[] words =
                    Files.exists(record) ? Files.readString(record).strip().split(" ", -1) : new String[] {""};
            Optional<ProcessHandle> running =
                    words[0].isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(words[0]));
            if (running.isPresent()) {
                return running.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException(name + " is not started again: " + said());
    }

    /** The server, its engines and their children. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** The server and its engines, without the processes that these make and end as they please. */
    List<ProcessHandle> engines() {
        return Stream.concat(Stream.of(process.toHandle()), process.children()).toList();
    }

    /** SIGTERM; returns at once. */
    void askToStop() {
        process.destroy();
    }

    /** SIGKILL for the server and for nothing else. */
    void killAlone() {
        process.destroyForcibly();
    }

    /** As {@link #killAlone}; returns when the process has gone. Its engines go by themselves. */
    void killAloneAndWait() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** What a power cut does: nothing is asked, nothing is flushed. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns when its engines have gone too. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            for (ProcessHandle one : all) {
                one.onExit().completeOnTimeout(one, 60, TimeUnit.SECONDS).join();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(BufferedReader output, CompletableFuture<Boolean> ready) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("READY ")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.complete(false);
    }

    private static ProcessBuilder kho(List<String> properties, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx768m");
        command.add("-Dkho.home=" + HOME);
        command.add("-Dkho.ingest.inspection-limit=120s"); // a busy machine is no fault of a file
        command.addAll(properties);
        command.addAll(List.of("-jar", RUNNER.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("KHO_ADMIN_PASSWORD", PASSWORD, "KHO_PASSWORD", PASSWORD));
        return builder;
    }

    record Outcome(int exitCode, String output) {
        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }
}
