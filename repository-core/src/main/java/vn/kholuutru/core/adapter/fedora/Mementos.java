package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;

/**
 * The earlier states of a resource, as Fedora's time maps list them (Memento, RFC 7089). Fedora names a state by the
 * second it was made in: of two states made in the same second only the later one could be read.
 */
final class Mementos {
    private static final Pattern LINK = Pattern.compile("<([^>]+/fcr:versions/([0-9]{14}))>");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Duration SECONDS_APART = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FedoraHttp http;

    Mementos(FedoraHttp http) {
        this.http = http;
    }

    record Memento(URI uri, Instant time) {}

    /** In the order of time; none when there is no such resource. */
    List<Memento> of(URI resource) {
        Answer timeMap = timeMap(resource);
        return timeMap.absent() ? List.of() : parse(timeMap.requireFound());
    }

    /**
     * Returns when a state made now would have a name of its own, by Fedora's clock.
     *
     * @throws UncheckedIOException when that clock is behind the latest state: a new one would be taken for an older one
     */
    void awaitANewSecond(URI resource) {
        while (true) {
            Answer timeMap = timeMap(resource).requireFound();
            Instant now = timeMap.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElseGet(Instant::now);
            if (parse(timeMap).stream().allMatch(memento -> memento.time().isBefore(now))) {
                return;
            }
            requireNoClockSetBack(resource, parse(timeMap).getLast().time(), now);
            pause();
        }
    }

    private static void requireNoClockSetBack(URI resource, Instant latest, Instant now) {
        if (latest.isAfter(now.plus(SECONDS_APART))) {
            throw new UncheckedIOException(new IOException("Fedora's clock says " + now
                    + " and was set back: the latest state of " + resource + " is of " + latest));
        }
    }

    private Answer timeMap(URI resource) {
        return http.send(http.request(URI.create(resource + "/fcr:versions"))
                .header("Accept", "application/link-format")
                .GET());
    }

    private static List<Memento> parse(Answer timeMap) {
        List<Memento> mementos = new ArrayList<>();
        Matcher links = LINK.matcher(new String(timeMap.body(), StandardCharsets.UTF_8));
        while (links.find()) {
            Instant time = LocalDateTime.parse(links.group(2), SECOND).toInstant(ZoneOffset.UTC);
            mementos.add(new Memento(URI.create(links.group(1)), time));
        }
        mementos.sort(Comparator.comparing(Memento::time));
        return List.copyOf(mementos);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
