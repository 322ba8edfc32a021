package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

class WatchDisksTest {
    private static final long MEBIBYTE = 1 << 20;

    private final AtomicLong free = new AtomicLong(200 * MEBIBYTE);
    private final AlarmRegister alarms = new MemoryAlarmRegister(Clock.systemUTC());

    @TempDir
    Path folder;

    private WatchDisks watch;

    @BeforeEach
    void setUp() {
        IntakeRoom room = new IntakeRoom(List.of(
                new IntakeRoom.Disk("kho.data", new DiskReserve(free::get, 100 * MEBIBYTE)),
                new IntakeRoom.Disk("kho.ingest.work-folder", new DiskReserve(() -> Long.MAX_VALUE, 0))));
        watch = new WatchDisks(
                room,
                new SecondJournal(new RoomyIngest(folder.resolve("first"), Optional.of(folder.resolve("second")))),
                alarms);
    }

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

    @Test
    void raisesAnAlarmWhileTheDiskOfTheSecondJournalIsAway() throws IOException {
        watch.look();
        assertThat(alarms.open(10)).isEmpty();
        Files.move(folder.resolve("second"), folder.resolve("unmounted"));

        watch.look();

        List<Alarm> open = alarms.open(10);
        assertThat(open).extracting(Alarm::kind).containsExactly(AlarmKind.SECOND_JOURNAL_AWAY);
        assertThat(open.getFirst().arguments())
                .containsExactly(folder.resolve("second").toString());
        Files.move(folder.resolve("unmounted"), folder.resolve("second"));
        watch.look();
        assertThat(alarms.open(10)).isEmpty();
    }

    @Test
    void doesNotMakeTheFolderOfADiskThatIsAway() {
        Path away = folder.resolve("mount/second");

        DiskReserve reserve = DiskReserve.of(away, new RoomyIngest(folder.resolve("first"), Optional.of(away)));

        assertThat(reserve.holds()).isTrue();
        assertThat(folder.resolve("mount")).doesNotExist();
    }
}
