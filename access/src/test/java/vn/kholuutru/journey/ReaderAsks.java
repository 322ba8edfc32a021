package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** A reader asks for pages and files by every address there is, without a browser in between. */
final class ReaderAsks {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ArchiveRequests requests;

    ReaderAsks(URI archive, String account, String password) {
        requests = new ArchiveRequests(archive, account, password);
    }

    /** All that shows pages of a document as images or tells about them. */
    static List<String> ofPages(String document) {
        String page = "/api/v1/documents/" + document + "/pages/1/image";
        String picture = "/iiif/image/" + document + "/1";
        return List.of(
                page,
                page + "?width=160",
                page + "?width=800",
                picture + "/info.json",
                picture + "/full/max/0/default.jpg",
                picture + "/full/160,/0/default.jpg",
                picture + "/0,0,256,256/256,/0/default.jpg",
                "/iiif/presentation/" + document + "/manifest");
    }

    /** Its words and its file, which no reading copy gives. */
    static List<String> ofWordsAndFile(String document) {
        String resource = "/api/v1/documents/" + document;
        return List.of(
                resource + "/pages/1/text",
                "/iiif/search/" + document + "?q=don",
                resource + "/content",
                resource + "/content?disposition=inline",
                resource + "/content?version=1",
                resource + "/representations/view",
                resource + "/representations/pdfa",
                resource + "/representations/text-layer");
    }

    int status(String address) {
        return requests.get(address).statusCode();
    }

    byte[] bytes(String address) {
        return requests.get(address).body();
    }

    /** Those that are answered with what was asked for. */
    List<String> given(List<String> addresses) {
        return addresses.stream().filter(address -> status(address) == 200).toList();
    }

    /**
     * Asks for all of it over and over until the last moment is past: everything is given whose answer came before its moment, and
     * nothing that was asked for from its moment on.
     *
     * @param untils the moment at which each address is lost
     */
    void loseEach(Map<String, Instant> untils, ArchiveTime time) {
        List<String> withheld = new ArrayList<>();
        List<String> givenTooLong = new ArrayList<>();
        Set<String> givenInTime = new TreeSet<>();
        Instant last = Collections.max(untils.values());
        Instant patience = Instant.now().plus(LONGEST);
        boolean past = false;
        while (!past) {
            assertThat(Instant.now()).as("the moment does not come: %s", last).isBefore(patience);
            past = time.hasReached(last);
            untils.forEach((address, until) -> {
                boolean over = time.hasReached(until);
                boolean given = status(address) == 200;
                boolean inTime = time.isBefore(until);
                if (over && given) {
                    givenTooLong.add(address);
                } else if (inTime && !given) {
                    withheld.add(address);
                } else if (inTime) {
                    givenInTime.add(address);
                }
            });
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        assertThat(givenInTime).as("given while it was allowed").containsExactlyInAnyOrderElementsOf(untils.keySet());
        assertThat(withheld).as("withheld before its end").isEmpty();
        assertThat(givenTooLong).as("given after its end").isEmpty();
    }
}
