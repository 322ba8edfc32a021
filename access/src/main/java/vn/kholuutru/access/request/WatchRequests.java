package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestRegister;

/** The due list of the staff. */
@Singleton
public class WatchRequests {
    private static final int MOST = 1_000;

    private final RequestRegister requests;
    private final RequestDesk desk;
    private final Clock clock;

    @Inject
    public WatchRequests(RequestRegister requests, RequestDesk desk, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
    }

    /** Those with an item that waits, the first due first, at most a thousand. */
    public List<Due> waiting(Visitor visitor) {
        RequestRights.archivist(visitor);
        return due(requests.undecided(MOST));
    }

    /** All, the latest first. */
    public List<Due> all(Visitor visitor, int page, int size) {
        RequestRights.archivist(visitor);
        return due(requests.recent(page * size, size));
    }

    /** One of them. */
    public Due of(Visitor visitor, AccessRequest request) {
        RequestRights.archivist(visitor);
        return due(List.of(request)).getFirst();
    }

    /** How many are late. */
    public long late(Visitor visitor) {
        RequestRights.archivist(visitor);
        return requests.countLate(clock.instant());
    }

    /** How many there are at all. */
    public long total(Visitor visitor) {
        RequestRights.archivist(visitor);
        return requests.count();
    }

    /** Zero for those whom it does not concern. */
    public long count(Visitor visitor) {
        return visitor.has(Role.ARCHIVIST) ? requests.countUndecided() : 0;
    }

    List<Due> due(List<AccessRequest> found) {
        Instant now = clock.instant();
        Map<String, String> handlers =
                desk.handlers(found.stream().map(AccessRequest::number).toList());
        return found.stream()
                .map(request -> new Due(
                        request,
                        !request.nothingWaits() && now.isAfter(request.dueAt()),
                        Optional.ofNullable(handlers.get(request.number()))))
                .toList();
    }

    /**
     * A request in the list.
     *
     * @param handler the account of who handles it
     */
    public record Due(AccessRequest request, boolean late, Optional<String> handler) {
        public long waiting() {
            return request.items().stream()
                    .filter(item -> item.state() == RequestItem.ItemState.WAITING)
                    .count();
        }

        public boolean handledBy(String account) {
            return handler.filter(account::equals).isPresent();
        }
    }
}
