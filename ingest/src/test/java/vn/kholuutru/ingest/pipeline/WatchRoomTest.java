package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

class WatchRoomTest {
    private static final long MEBIBYTE = 1 << 20;

    private final AtomicLong free = new AtomicLong(200 * MEBIBYTE);
    private final AlarmRegister alarms = new MemoryAlarmRegister(Clock.systemUTC());
    private final WatchRoom watch = new WatchRoom(
            new IntakeRoom(List.of(
                    new IntakeRoom.Disk("kho.data", new DiskReserve(free::get, 100 * MEBIBYTE)),
                    new IntakeRoom.Disk("kho.ingest.work-folder", new DiskReserve(() -> Long.MAX_VALUE, 0)))),
            alarms);

    @Test
    void raisesAnAlarmWhileADiskHasTooLittleRoomAndSettlesItAfterwards() {
        free.set(99 * MEBIBYTE);
        watch.look();
        watch.look();

        List<Alarm> open = alarms.open(10);
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().kind()).isEqualTo(AlarmKind.DISK_NEARLY_FULL);
        assertThat(open.getFirst().arguments()).containsExactly("kho.data", "99 MiB");
        assertThat(open.getFirst().times()).isEqualTo(2);

        free.set(100 * MEBIBYTE);
        watch.look();
        assertThat(alarms.open(10)).isEmpty();
    }
}
