package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A worker to which some file names do what hostile content does to a real one. */
final class MisbehavingWorker {
    static final int SAW_SECRETS = 77;

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws IOException {
        ScanInspector inspector = new ScanInspector();
        InspectionWorker.serve(file -> {
            misbehave(file);
            return inspector.inspect(file);
        });
    }

    private static void misbehave(Path file) {
        switch (file.getFileName().toString()) {
            case "waits.pdf" -> sleepForEver();
            case "spins.pdf" -> spinForEver();
            case "crashes.pdf" -> Runtime.getRuntime().halt(134);
            case "fills-memory.pdf" -> fillMemory();
            case "looks-around.pdf" -> lookAround();
            default -> System.out.println("a parser that talks");
        }
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void spinForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void lookAround() {
        if (!Set.of("PATH", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR")
                .containsAll(System.getenv().keySet())) {
            Runtime.getRuntime().halt(SAW_SECRETS);
        }
    }

    private static void fillMemory() {
        List<long[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new long[1 << 20]);
        }
    }
}
