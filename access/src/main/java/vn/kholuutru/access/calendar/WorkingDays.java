package vn.kholuutru.access.calendar;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * Counts time in working days of Vietnam: no Saturdays, Sundays and holidays, but days worked in exchange. The day on which
 * something begins does not count (Điều 147 Bộ luật Dân sự 2015).
 */
@Singleton
public class WorkingDays {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Holidays holidays = Holidays.known();
    private final Set<LocalDate> alsoOff;
    private final Set<LocalDate> worked;

    @Inject
    public WorkingDays(ReadingRoomConfiguration settings) {
        this(settings.holidays().orElse(List.of()), settings.workingHolidays().orElse(List.of()));
    }

    WorkingDays(List<LocalDate> alsoOff, List<LocalDate> worked) {
        this.alsoOff = Set.copyOf(alsoOff);
        this.worked = Set.copyOf(worked);
    }

    /**
     * The last second, 23:59:59 in Vietnam, of the n-th working day after the day of the start.
     *
     * @param days at least 1
     */
    public Instant after(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("no time in " + days + " working days");
        }
        LocalDate day = start.atZone(Vietnam.ZONE).toLocalDate();
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (worked(day)) {
                counted++;
            }
        }
        return day.atTime(END_OF_DAY).atZone(Vietnam.ZONE).toInstant();
    }

    /** Whether the archive works on this day. A day said to be worked is, whatever else is said of it. */
    public boolean worked(LocalDate day) {
        return worked.contains(day) || !(weekend(day) || holidays.on(day) || alsoOff.contains(day));
    }

    /** Whether Tết of this year is known, from the archive's list or the settings: without it deadlines come too early. */
    public boolean knows(Year year) {
        return holidays.announcedFor(year) || alsoOff.stream().anyMatch(day -> day.getYear() == year.getValue());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
