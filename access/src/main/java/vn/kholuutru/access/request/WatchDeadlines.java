package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;

/** Raises an alarm while requests or registrations are late, and settles it when none is. */
@Singleton
public class WatchDeadlines {
    private static final String SUBJECT = "reading-room";
    private static final String SETTLED = "decided";
    private static final int MOST = 1_000;

    private final RequestRegister requests;
    private final ReaderRegister readers;
    private final AlarmRegister alarms;
    private final Clock clock;

    @Inject
    public WatchDeadlines(RequestRegister requests, ReaderRegister readers, AlarmRegister alarms, Clock clock) {
        this.requests = requests;
        this.readers = readers;
        this.alarms = alarms;
        this.clock = clock;
    }

    public void look() {
        Instant now = clock.instant();
        tell(
                AlarmKind.REQUEST_LATE,
                requests.countLate(now),
                () -> requests.undecided(1).stream().map(AccessRequest::dueAt).findFirst());
        List<Instant> registrations = readers.inState(AccountState.PENDING, 0, MOST).stream()
                .map(Registration::dueAt)
                .filter(now::isAfter)
                .toList();
        tell(
                AlarmKind.ACCOUNT_LATE,
                registrations.size(),
                () -> registrations.stream().findFirst());
    }

    /** @param first when the first of those that are late was due */
    private void tell(AlarmKind kind, long late, Supplier<Optional<Instant>> first) {
        Optional<Instant> due = late > 0 ? first.get() : Optional.empty();
        due.ifPresentOrElse(
                since -> alarms.raise(kind, SUBJECT, List.of(String.valueOf(late), since.toString())),
                () -> alarms.settle(kind, SUBJECT, SETTLED));
    }
}
