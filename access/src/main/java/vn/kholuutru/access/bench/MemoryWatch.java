package vn.kholuutru.access.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few seconds how much of the memory a process holds (resident set size), as Linux tells in {@code /proc}. */
public final class MemoryWatch implements AutoCloseable {
    private static final long EVERY_SECONDS = 5;
    private static final double KIB_IN_A_MIB = 1024;

    private final Path status;
    private final Queue<Double> mebibytes = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private MemoryWatch(Path status) {
        this.status = status;
    }

    /** @throws IOException when there is no such process, or the system does not tell */
    public static MemoryWatch of(long process) throws IOException {
        MemoryWatch watch = new MemoryWatch(Path.of("/proc", String.valueOf(process), "status"));
        watch.read();
        watch.timer.scheduleAtFixedRate(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    /** What was seen so far: the mean of the first third and of the last, and the most, in MiB. */
    public Seen seen() {
        List<Double> all = List.copyOf(mebibytes);
        int third = Math.max(1, all.size() / 3);
        return new Seen(
                all.size(),
                mean(all.subList(0, Math.min(third, all.size()))),
                mean(all.subList(Math.max(0, all.size() - third), all.size())),
                all.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static double mean(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private void look() {
        try {
            mebibytes.add(read());
        } catch (IOException gone) {
            timer.shutdown(); // the process has ended; what was seen stays
        }
    }

    private double read() throws IOException {
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no resident set size in " + status))
                / KIB_IN_A_MIB;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /**
     * @param looks how often was looked
     * @param first mean of the first third, MiB
     * @param last mean of the last third, MiB
     * @param most the most that was seen, MiB
     */
    public record Seen(int looks, double first, double last, double most) {}
}
