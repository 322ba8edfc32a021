package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;

/** A few searches a newcomer can try; only those that find something for everyone now, asked again every few minutes. */
@Singleton
public class ExampleSearches {
    private static final int SHOWN = 3;
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final ArchiveIndex index;
    private final Clock clock;
    private final List<String> candidates = candidates();
    private List<String> found = List.of();
    private Instant asked = Instant.EPOCH;

    public ExampleSearches(ArchiveIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    public synchronized List<String> thatFindSomething() {
        if (found.isEmpty() || asked.plus(FRESH).isBefore(clock.instant())) {
            found = candidates.stream()
                    .filter(this::findsSomething)
                    .limit(SHOWN)
                    .toList();
            asked = clock.instant();
        }
        return found;
    }

    private boolean findsSomething(String text) {
        Question question = Question.of(text);
        return index.seenBy(Audience.EVERYONE).count(question.toQuery(0, 1)) > 0;
    }

    private static List<String> candidates() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream("messages/example-searches.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
