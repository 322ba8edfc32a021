package vn.kholuutru.preservation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryTimeWitness;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.time.SteadyClock;

class WatchClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");

    private final SettableClock machine = new SettableClock(NOON);
    private final SettableClock database = new SettableClock(NOON);
    private final AtomicLong nanos = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(machine, nanos::get);
    private final TimeWitness witness = new MemoryTimeWitness(database);
    private final AlarmRegister alarms = new MemoryAlarmRegister(clock);
    private final WatchClock watch = new WatchClock(clock, machine, witness, alarms);

    @Test
    void keepsTheTimeThatWasReachedAndSaysNothing() {
        watch.look();

        assertThat(witness.latest()).contains(NOON);
        assertThat(alarms.countOpen()).isZero();
    }

    @Test
    void raisesAnAlarmWhenTheClockIsSetBackAndSettlesItWhenItIsPutRight() {
        watch.look();
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        machine.set(NOON.minus(Duration.ofHours(1)));
        database.set(machine.instant());

        watch.look();

        assertThat(alarms.open(10)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.CLOCK_WRONG);
            assertThat(alarm.subject()).isEqualTo("machine");
            assertThat(alarm.arguments()).containsExactly(NOON.plusSeconds(20).toString(), "3620 s");
        });
        assertThat(witness.latest()).contains(NOON.plusSeconds(20));

        machine.set(NOON.plusSeconds(21));
        database.set(machine.instant());
        watch.look();
        assertThat(alarms.countOpen()).isZero();
    }

    @Test
    void raisesAnAlarmWhenTheDatabaseHasAnotherTime() {
        database.set(NOON.plus(Duration.ofMinutes(5)));

        watch.look();

        assertThat(alarms.open(10)).extracting(Alarm::subject).containsExactly("database");
    }
}
