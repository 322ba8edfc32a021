package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.port.ClosureRegister;

/** Which pages of a document readers are not given just now. */
@Singleton
public class PagesClosed {
    private static final int MOST_PAGES = 20_000;

    private final ClosureRegister closures;
    private final MessageFiles words = new MessageFiles("messages/pages");

    public PagesClosed(ClosureRegister closures) {
        this.closures = closures;
    }

    /** For the number of each closed page, what stands in its place: that it is closed, and why. */
    Map<Integer, String> of(StoredAip aip, Instant now) {
        Map<Integer, String> closed = new TreeMap<>();
        for (Closure closure : lasting(aip, now)) {
            if (closure.closed() instanceof Closed.OfPages range) {
                for (int page = range.first(); page <= Math.min(range.last(), MOST_PAGES); page++) {
                    closed.putIfAbsent(
                            page, words.say(Language.VIETNAMESE, "dip.page-closed", page, reason(closure.reason())));
                }
            }
        }
        return closed;
    }

    /** Whether a file holds pages that readers are not given now, whenever it was made. */
    boolean areIn(DipFile file, StoredAip aip, Instant now) {
        return !file.withoutPages().containsAll(of(aip, now).keySet());
    }

    private List<Closure> lasting(StoredAip aip, Instant now) {
        String document = aip.address().aip().toString();
        return closures.lasting(now).stream()
                .filter(closure -> closure.closed() instanceof Closed.OfPages range
                        && range.id().equals(document))
                .toList();
    }

    private String reason(String code) {
        String key = "closure.reason." + code;
        return words.has(Language.VIETNAMESE, key)
                ? words.say(Language.VIETNAMESE, key)
                : words.say(Language.VIETNAMESE, "dip.page-closed.reason");
    }
}
