package vn.kholuutru.access.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00+07:00, 1, 2026-11-23", // a Friday
        "2026-11-20T09:00+07:00, 6, 2026-11-30",
        "2026-11-21T09:00+07:00, 1, 2026-11-23",
        "2026-12-31T16:00+07:00, 1, 2027-01-04",
        "2026-04-24T08:00+07:00, 6, 2026-05-07",
        "2027-02-04T08:00+07:00, 1, 2027-02-12",
        "2028-09-01T08:00+07:00, 1, 2028-09-05",
        "2031-04-29T08:00+07:00, 1, 2031-05-02"
    })
    void theDayOfTheStartWeekendsAndHolidaysDoNotCount(String start, int count, LocalDate last) {
        assertThat(days.after(at(start), count)).isEqualTo(at(last + "T23:59:59+07:00"));
    }

    @Test
    void theDayIsThatOfVietnam() {
        assertThat(days.after(Instant.parse("2026-11-22T17:30:00Z"), 1)).isEqualTo(at("2026-11-24T23:59:59+07:00"));
    }

    @Test
    void settingsAddDaysOffAndDaysWorkedInExchange() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        WorkingDays changed = new WorkingDays(List.of(monday), List.of(saturday, LocalDate.of(2026, 9, 2)));

        assertThat(changed.worked(monday)).isFalse();
        assertThat(changed.worked(saturday)).isTrue();
        assertThat(changed.worked(LocalDate.of(2026, 9, 2))).isTrue();
        assertThat(changed.after(at("2026-11-20T09:00+07:00"), 2)).isEqualTo(at("2026-11-24T23:59:59+07:00"));
    }

    @Test
    void yearsWhoseTetIsNotAnnouncedAreTold() {
        assertThat(days.knows(Year.of(2028))).isTrue();
        assertThat(days.knows(Year.of(2029))).isFalse();
        assertThat(new WorkingDays(List.of(LocalDate.of(2029, 2, 13)), List.of()).knows(Year.of(2029)))
                .isTrue();
    }

    @Test
    void noDaysAreNoTime() {
        assertThatThrownBy(() -> days.after(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
