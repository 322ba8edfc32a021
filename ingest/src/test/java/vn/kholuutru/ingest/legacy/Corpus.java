package vn.kholuutru.ingest.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts to try detection on: titles such as a mục lục has, and what must never be taken for an old encoding. */
final class Corpus {
    static final List<String> VIETNAMESE = lines("vietnamese.txt");
    static final List<String> FOREIGN = lines("foreign.txt");
    static final List<String> UNMARKED = lines("unmarked.txt");

    private Corpus() {}

    /** Every run of so many words; lines are joined with a semicolon. */
    static List<String> windows(List<String> lines, int words) {
        List<String> windows = new ArrayList<>();
        List<String> all = lines.stream()
                .flatMap(line -> Arrays.stream((line + ";").split(" ")))
                .toList();
        int step = Math.max(1, words / 2);
        for (int i = 0; i + words <= all.size(); i += step) {
            windows.add(String.join(" ", all.subList(i, i + words)));
        }
        return windows;
    }

    private static List<String> lines(String name) {
        try (InputStream file = Corpus.class.getResourceAsStream("/legacy/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
