package vn.kholuutru.core.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Instant NOON = Instant.parse("2026-11-10T05:00:00Z");

    @Test
    void aPeriodThatEndsAtMidnightInVietnamEndsWithTheDayBefore() {
        assertThat(until("2026-11-30T17:00:00Z").lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(until("2026-11-30T17:00:01Z").lastDay()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatIsGrantedForDaysEndsAtAMidnightAndNeverLastsLongerThanTheLawAllows() {
        Decision.Period all = Decision.Period.ofDays(NOON, 15, false);
        assertThat(all.until()).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
        assertThat(all.lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(Decision.Period.ofDays(NOON, 400, false)).isEqualTo(all);
        assertThat(Decision.Period.ofDays(NOON, 1, true).lastDay()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(all.includes(NOON)).isTrue();
        assertThat(all.includes(all.until())).isFalse();
        assertThat(all.overAt(all.until())).isTrue();
    }

    @Test
    void whatWaitedIsAsLongAsItWasGrantedAndNoLongerThanTheLawAllows() {
        Decision.Period three = Decision.Period.ofDays(NOON, 3, true);
        Instant later = Instant.parse("2026-11-20T18:00:00Z");
        assertThat(three.notBefore(later)).isEqualTo(Decision.Period.ofDays(later, 3, true));
        assertThat(three.notBefore(NOON)).isEqualTo(three);
        assertThat(three.notBefore(NOON.minusSeconds(9))).isEqualTo(three);
        Decision.Period tooLong = new Decision.Period(NOON, NOON.plus(DipKind.LONGEST), false);
        assertThat(tooLong.notBefore(later)).isEqualTo(Decision.Period.ofDays(later, 15, false));
    }

    @Test
    void aRuleIsNoPerson() {
        assertThat(Decision.isRule(Decision.byRule("open-to-all"))).isTrue();
        assertThat(Decision.isRule("archivist")).isFalse();
    }

    private static Decision.Period until(String end) {
        return new Decision.Period(Instant.EPOCH, Instant.parse(end), false);
    }
}
