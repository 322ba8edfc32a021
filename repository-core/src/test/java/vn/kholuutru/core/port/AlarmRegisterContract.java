package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.model.alarm.AlarmKind.OBJECT_DAMAGED;
import static vn.kholuutru.core.model.alarm.AlarmKind.OBJECT_UNREPAIRABLE;
import static vn.kholuutru.core.model.alarm.AlarmKind.TARGET_AWAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.alarm.Alarm;

/** What every register of alarms must do. One register serves all the tests of a class. */
public abstract class AlarmRegisterContract {
    private final String subject = "info:fedora/" + UUID.randomUUID();

    /** The same register at every call, or another one over the same database; its clock may be set with {@link #setClock}. */
    protected abstract AlarmRegister register();

    protected abstract void setClock(Instant now);

    @Test
    void anAlarmStaysOpenUntilItIsClosed() {
        Instant noon = at("2126-06-09T05:00:00Z");

        Alarm raised = register().raise(OBJECT_DAMAGED, subject, List.of("store", "{0} 'quoted' ✓"));

        assertThat(raised.arguments()).containsExactly("store", "{0} 'quoted' ✓");
        assertThat(raised.raisedAt()).isEqualTo(noon);
        assertThat(raised.closing()).isEmpty();
        assertThat(mine(register().open(1000))).containsExactly(raised);
    }

    @Test
    void theSameTroubleIsCountedAndNotRaisedTwice() {
        at("2126-06-09T05:00:00Z");
        Alarm first = register().raise(OBJECT_DAMAGED, subject, List.of("one file"));
        long open = register().countOpen();
        Instant later = at("2126-06-09T06:00:00Z");

        Alarm second = register().raise(OBJECT_DAMAGED, subject, List.of("two files"));

        assertThat(second)
                .isEqualTo(new Alarm(
                        first.id(),
                        OBJECT_DAMAGED,
                        subject,
                        List.of("two files"),
                        first.raisedAt(),
                        later,
                        2,
                        Optional.empty()));
        assertThat(register().countOpen()).isEqualTo(open);
    }

    @Test
    void alarmsOfAnotherKindOrSubjectStandBesideEachOther() {
        long open = register().countOpen();

        register().raise(OBJECT_DAMAGED, subject, List.of());
        register().raise(OBJECT_UNREPAIRABLE, subject, List.of());
        register().raise(OBJECT_DAMAGED, subject + "/x", List.of());

        assertThat(register().countOpen()).isEqualTo(open + 3);
    }

    @Test
    void troubleThatGoesByItselfClosesItsAlarmAndStaysInTheHistory() {
        at("2126-06-10T05:00:00Z");
        Alarm raised = register().raise(TARGET_AWAY, subject, List.of());
        Instant gone = at("2126-06-10T05:10:00Z");

        register().settle(TARGET_AWAY, subject, "the target answers again");
        register().settle(TARGET_AWAY, subject, "said twice");

        assertThat(mine(register().open(1000))).isEmpty();
        assertThat(mine(register().recent(1000))).singleElement().satisfies(alarm -> {
            assertThat(alarm.id()).isEqualTo(raised.id());
            assertThat(alarm.closing()).contains(new Alarm.Closing(gone, Optional.empty(), "the target answers again"));
        });
    }

    @Test
    void aPersonClosesAnAlarmOnceAndGivesTheReason() {
        at("2126-06-11T05:00:00Z");
        Alarm raised = register().raise(OBJECT_UNREPAIRABLE, subject, List.of());

        boolean closed = register().close(raised.id(), "thuthu", "Đã lấy lại từ đĩa số 12");

        assertThat(closed).isTrue();
        assertThat(register().close(raised.id(), "another", "again")).isFalse();
        assertThat(register().close(UUID.randomUUID(), "thuthu", "no such alarm"))
                .isFalse();
        assertThat(mine(register().recent(1000))
                        .getFirst()
                        .closing()
                        .orElseThrow()
                        .by())
                .contains("thuthu");
    }

    @Test
    void whatHappensAgainAfterClosingIsANewAlarm() {
        Alarm first = register().raise(OBJECT_DAMAGED, subject, List.of());
        register().close(first.id(), "thuthu", "repaired");

        Alarm second = register().raise(OBJECT_DAMAGED, subject, List.of());

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.times()).isEqualTo(1);
    }

    @Test
    void manyWhoRaiseTheSameAlarmAtOnceRaiseOne() {
        long open = register().countOpen();

        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (int time = 0; time < 40; time++) {
                workers.submit(() -> register().raise(TARGET_AWAY, subject, List.of()));
            }
        }

        assertThat(register().countOpen()).isEqualTo(open + 1);
        assertThat(register().raise(TARGET_AWAY, subject, List.of()).times()).isEqualTo(41);
    }

    @Test
    void theLatestComeFirstAndNoMoreThanAskedFor() {
        at("2127-01-01T00:00:00Z");
        register().raise(OBJECT_DAMAGED, subject + "/early", List.of());
        at("2127-01-02T00:00:00Z");
        Alarm late = register().raise(OBJECT_DAMAGED, subject + "/late", List.of());

        assertThat(register().open(1)).containsExactly(late);
        assertThat(register().recent(1)).containsExactly(late);
    }

    /** Others raise alarms too: one register serves all tests. */
    private List<Alarm> mine(List<Alarm> alarms) {
        return alarms.stream().filter(alarm -> alarm.subject().equals(subject)).toList();
    }

    private Instant at(String moment) {
        Instant now = Instant.parse(moment);
        setClock(now);
        return now;
    }
}
