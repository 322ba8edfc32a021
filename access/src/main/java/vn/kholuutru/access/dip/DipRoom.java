package vn.kholuutru.access.dip;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

/** Whether the disk has more free than its reserve, which files for readers may not take. When it has not, that is an alarm. */
@Singleton
public class DipRoom {
    private static final long MEBIBYTE = 1 << 20;
    private static final String DISK = "kho.data/dip";

    private final DipFolder folder;
    private final long keptFreeBytes;
    private final AlarmRegister alarms;

    @Inject
    public DipRoom(DipFolder folder, DipConfiguration configuration, AlarmRegister alarms) {
        this(folder, configuration.minimumFreeMebibytes() * MEBIBYTE, alarms);
    }

    DipRoom(DipFolder folder, long keptFreeBytes, AlarmRegister alarms) {
        this.folder = folder;
        this.keptFreeBytes = keptFreeBytes;
        this.alarms = alarms;
    }

    boolean isLeft() {
        long free = free();
        if (free < keptFreeBytes) {
            alarms.raise(AlarmKind.DISK_NEARLY_FULL, DISK, List.of(DISK, free / MEBIBYTE + " MiB"));
            return false;
        }
        alarms.settle(AlarmKind.DISK_NEARLY_FULL, DISK, "there is room again");
        return true;
    }

    private long free() {
        try {
            return folder.freeBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
