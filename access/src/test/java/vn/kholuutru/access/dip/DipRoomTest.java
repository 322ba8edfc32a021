package vn.kholuutru.access.dip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;

class DipRoomTest {
    @TempDir
    Path folder;

    private final MemoryAlarmRegister alarms = new MemoryAlarmRegister(Clock.systemUTC());

    @Test
    void theReserveOfTheDiskIsLeftAloneAndThatIsAnAlarmUntilThereIsRoomAgain() {
        DipFolder dips = new DipFolder(folder.resolve("dip"));

        assertThat(new DipRoom(dips, Long.MAX_VALUE, alarms).isLeft()).isFalse();
        assertThat(alarms.open(10)).extracting(Alarm::kind).containsExactly(AlarmKind.DISK_NEARLY_FULL);
        assertThat(new DipRoom(dips, 1, alarms).isLeft()).isTrue();
        assertThat(alarms.open(10)).isEmpty();
    }
}
