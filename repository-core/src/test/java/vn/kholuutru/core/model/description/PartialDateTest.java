package vn.kholuutru.core.model.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialDateTest {
    @Test
    void aYearReachesFromItsFirstDayToItsLast() {
        PartialDate year = new PartialDate("1986");

        assertThat(year.first()).isEqualTo(LocalDate.of(1986, 1, 1));
        assertThat(year.last()).isEqualTo(LocalDate.of(1986, 12, 31));
        assertThat(year.year()).isEqualTo(1986);
        assertThat(year.day()).isEmpty();
        assertThat(year.month()).isEmpty();
    }

    @Test
    void aMonthEndsWhenItReallyEnds() {
        PartialDate month = new PartialDate("2024-02");

        assertThat(month.last()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(month.month()).contains(2);
        assertThat(month.day()).isEmpty();
    }

    @Test
    void aDayIsThatDay() {
        assertThat(PartialDate.of(LocalDate.of(1954, 5, 7)).day()).contains(LocalDate.of(1954, 5, 7));
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String text :
                List.of("", "0000", "86", "1986-13", "2023-02-29", "1986-1", "07/05/1954", "1986-05-", "-1986")) {
            assertThat(PartialDate.read(text)).as(text).isEmpty();
            assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
