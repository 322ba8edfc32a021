package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import vn.kholuutru.access.calendar.WorkingDays;
import vn.kholuutru.core.model.time.Vietnam;

/** Without the days of Tết deadlines are counted wrongly around it; the Prime Minister announces them in autumn. */
@ApplicationScoped
class HolidaysKnownCheck implements ProductionCheck {
    private static final int MONTHS_AHEAD = 2;

    private final WorkingDays days;
    private final Clock clock;

    HolidaysKnownCheck(WorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Optional<Caution> look() {
        LocalDate soon = clock.instant().atZone(Vietnam.ZONE).toLocalDate().plusMonths(MONTHS_AHEAD);
        return days.knows(Year.of(soon.getYear()))
                ? Optional.empty()
                : Optional.of(new Caution("kho.reading-room.holidays", "caution-holidays"));
    }
}
