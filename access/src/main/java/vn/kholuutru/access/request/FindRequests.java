package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.RequestNumber;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.RequestRegister.Sought;

/** Requests for the staff, by what somebody at the desk can say of one. */
@Singleton
public class FindRequests {
    private static final int LONGEST = 200;
    private static final int MOST_READERS = 200;

    private final RequestRegister requests;
    private final ReaderRegister readers;
    private final WatchRequests watch;
    private final Clock clock;

    @Inject
    public FindRequests(RequestRegister requests, ReaderRegister readers, WatchRequests watch, Clock clock) {
        this.requests = requests;
        this.readers = readers;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @param text the number of a request, this year's unless another is typed; the account, identity number or words of
     *     the name of a reader, as {@link ReaderRegister#search}; or the code of a record or of the hồ sơ it lies in
     */
    public Found search(Visitor visitor, String text, int page, int size) {
        RequestRights.archivist(visitor);
        String typed = text.strip();
        String words = typed.substring(0, Math.min(typed.length(), LONGEST));
        if (words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        int thisYear = clock.instant().atZone(Vietnam.ZONE).getYear();
        String number = RequestNumber.typed(words, thisYear)
                .map(RequestNumber::toString)
                .orElse("");
        Sought sought = new Sought(number, words, accounts(words));
        return new Found(watch.due(requests.search(sought, page * size, size)), requests.countFound(sought));
    }

    /** Also an account that is gone, or belongs to staff: its requests are there. */
    private Set<String> accounts(String words) {
        Set<String> accounts = new HashSet<>();
        accounts.add(words.toLowerCase(Locale.ROOT));
        readers.search(words, 0, MOST_READERS).stream()
                .map(Registration::account)
                .forEach(accounts::add);
        return accounts;
    }

    /** @param total of all pages */
    public record Found(List<WatchRequests.Due> due, long total) {}
}
