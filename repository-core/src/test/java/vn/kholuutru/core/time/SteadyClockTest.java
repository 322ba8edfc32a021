package vn.kholuutru.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.port.SettableClock;

class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    private final SettableClock machine = new SettableClock(NOON);
    private final AtomicLong nanos = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(machine, nanos::get);

    @Test
    void followsTheMachine() {
        pass(Duration.ofMinutes(1));
        machine.set(NOON.plusSeconds(60));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
        assertThat(clock.machineBehind()).isZero();
    }

    @Test
    void goesOnByTheTimeThatPassedWhenTheMachineIsSetBack() {
        pass(Duration.ofMinutes(1));
        machine.set(NOON.minus(Duration.ofHours(1)));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));

        pass(Duration.ofMinutes(1));
        machine.set(machine.instant().plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(120));
        assertThat(clock.machineBehind()).isEqualTo(Duration.ofMinutes(61));
    }

    @Test
    void followsTheMachineAgainWhenItIsPutRight() {
        machine.set(NOON.minus(Duration.ofHours(1)));
        pass(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));

        machine.set(NOON.plusSeconds(61));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(61));
        assertThat(clock.machineBehind()).isZero();
    }

    @Test
    void neverGoesBackInSmallStepsEither() {
        pass(Duration.ofSeconds(10));
        machine.set(NOON.plusSeconds(10));
        Instant before = clock.instant();

        machine.set(NOON.plusSeconds(9));

        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void startsNoEarlierThanTheTimeTheArchiveReachedBefore() {
        clock.notBefore(NOON.plus(Duration.ofHours(1)));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        pass(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)).plusSeconds(5));
        assertThat(clock.machineBehind()).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void isNotMovedByATimeThatIsPast() {
        clock.notBefore(NOON.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
