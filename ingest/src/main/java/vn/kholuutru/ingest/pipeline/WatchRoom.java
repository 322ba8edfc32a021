package vn.kholuutru.ingest.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

/** Tells the administrators when intake has stopped for want of room, and when it goes on. */
@ApplicationScoped
public class WatchRoom {
    private static final Logger LOG = LoggerFactory.getLogger(WatchRoom.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final long MEBIBYTE = 1 << 20;

    private final IntakeRoom room;
    private final AlarmRegister alarms;
    private final Thread watch;

    @Inject
    public WatchRoom(IntakeRoom room, AlarmRegister alarms) {
        this.room = room;
        this.alarms = alarms;
        this.watch = Thread.ofPlatform().daemon().name("watch-room").unstarted(this::watch);
    }

    void start(@Observes StartupEvent event) {
        boolean takesIn = ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("ingest"))
                .orElse(true);
        if (takesIn) {
            watch.start();
        }
    }

    @PreDestroy
    void stop() {
        watch.interrupt();
    }

    /** Looks once; alarms already raised are counted again. */
    void look() {
        for (IntakeRoom.Disk disk : room.disks()) {
            DiskReserve reserve = disk.reserve();
            if (reserve.holds()) {
                alarms.settle(AlarmKind.DISK_NEARLY_FULL, disk.name(), "there is room again");
            } else {
                alarms.raise(
                        AlarmKind.DISK_NEARLY_FULL,
                        disk.name(),
                        List.of(disk.name(), reserve.usableBytes().getAsLong() / MEBIBYTE + " MiB"));
            }
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                lookIfPossible();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database may be the one that has no room; looking again is all that can be done then. */
    private void lookIfPossible() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("the room on the disks could not be looked at or told", e);
        }
    }
}
