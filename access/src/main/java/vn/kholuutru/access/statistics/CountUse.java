package vn.kholuutru.access.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.statistics.UseStatistics;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.ReadingRoomStatistics;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Counts the use of the archive in days of Vietnam, for archivists. */
@Singleton
public class CountUse {
    private static final int MOST_YEARS = 10;

    private final ReadingRoomStatistics statistics;
    private final Clock clock;

    public CountUse(ReadingRoomStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return clock.instant().atZone(Vietnam.ZONE).toLocalDate();
    }

    /**
     * @param first day that is counted
     * @param last day that is counted
     * @throws ProblemException PERIOD_WRONG when it ends before it begins or is longer than ten years
     */
    public UseStatistics count(Visitor visitor, LocalDate first, LocalDate last) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        if (first.getYear() < 1900
                || last.getYear() > 9000
                || last.isBefore(first)
                || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw new ProblemException(new Problem.Invalid(
                    "PERIOD_WRONG", List.of(first.toString(), last.toString(), String.valueOf(MOST_YEARS))));
        }
        return statistics.count(start(first), start(last.plusDays(1)), clock.instant());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Vietnam.ZONE).toInstant();
    }
}
