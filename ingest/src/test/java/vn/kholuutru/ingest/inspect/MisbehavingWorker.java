package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A worker to which some file names, and files that begin with {@link #MISBEHAVE} and such a name, do what hostile content
 * does to a real one.
 */
final class MisbehavingWorker {
    static final int SAW_SECRETS = 77;
    static final String MISBEHAVE = "%PDF-1.7 ";
    private static final int LONGEST_NAME = 20;

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws IOException {
        ScanInspector inspector = new ScanInspector();
        InspectionWorker.serve(file -> {
            misbehave(file);
            return inspector.inspect(file);
        });
    }

    private static void misbehave(Path file) {
        switch (whatToDo(file)) {
            case "waits.pdf" -> sleepForEver();
            case "spins.pdf" -> spinForEver();
            case "crashes.pdf" -> Runtime.getRuntime().halt(134);
            case "fills-memory.pdf" -> fillMemory();
            case "looks-around.pdf" -> lookAround();
            default -> System.out.println("a parser that talks");
        }
    }

    private static String whatToDo(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String beginning =
                    new String(bytes.readNBytes(MISBEHAVE.length() + LONGEST_NAME), StandardCharsets.US_ASCII);
            return beginning.startsWith(MISBEHAVE)
                    ? beginning
                            .substring(MISBEHAVE.length())
                            .lines()
                            .findFirst()
                            .orElse("")
                    : file.getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
