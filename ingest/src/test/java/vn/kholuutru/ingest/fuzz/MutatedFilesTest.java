package vn.kholuutru.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred mutated files in every build; ten thousand with {@code mvn -Pfuzz -pl ingest -am test}, in parts with
 * {@code -Dkho.fuzz.from=0 -Dkho.fuzz.count=2500}. Files that came out wrong are kept in {@code ingest/target/fuzz}, named
 * by their number, which alone makes them anew.
 */
class MutatedFilesTest {
    private static final long OF_EVERY_BUILD = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void twoHundredMutatedFilesDoNoHarm() throws IOException, InterruptedException {
        assertHarmless(OF_EVERY_BUILD, 200);
    }

    @Test
    @Tag("fuzz")
    void tenThousandMutatedFilesDoNoHarm() throws IOException, InterruptedException {
        assertHarmless(Long.getLong("kho.fuzz.from", 0), Long.getLong("kho.fuzz.count", 10_000));
    }

    private void assertHarmless(long from, long count) throws IOException, InterruptedException {
        FuzzRun.Figures figures;
        try (FuzzRun run = new FuzzRun(folder)) {
            figures = run.run(from, count, 2);
        }
        System.out.println(
                "mutated files " + from + " to " + (from + count - 1) + ", longest " + figures.longestMillis() + " ms");
        figures.outcomes().entrySet().stream()
                .map(outcome -> outcome.getKey() + ": " + outcome.getValue())
                .sorted()
                .forEach(System.out::println);
        assertThat(figures.contradictions()).isEmpty();
    }
}
