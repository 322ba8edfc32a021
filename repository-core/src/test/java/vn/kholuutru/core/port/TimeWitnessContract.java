package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every witness of time must do. */
public abstract class TimeWitnessContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");

    /** A witness that knows nothing yet. */
    protected abstract TimeWitness witness();

    @Test
    void keepsTheLatestTimeWhateverTheOrder() {
        TimeWitness witness = witness();
        assertThat(witness.latest()).isEmpty();

        witness.keep(NOON);
        witness.keep(NOON.minusSeconds(3600));

        assertThat(witness.latest()).contains(NOON);
    }

    @Test
    void startsAgainAtAnEarlierTimeWhenToldTo() {
        TimeWitness witness = witness();
        witness.keep(NOON);

        witness.startAgain(NOON.minusSeconds(3600));

        assertThat(witness.latest()).contains(NOON.minusSeconds(3600));
    }

    @Test
    void hasAClockOfItsOwn() {
        assertThat(witness().now()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }
}
