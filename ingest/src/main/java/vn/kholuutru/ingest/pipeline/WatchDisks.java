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

/** Tells the administrators when intake has stopped because a disk is full or the one of the second journal is away, and when it goes on. */
@ApplicationScoped
public class WatchDisks {
    private static final Logger LOG = LoggerFactory.getLogger(WatchDisks.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final long MEBIBYTE = 1 << 20;

    private final IntakeRoom room;
    private final SecondJournal second;
    private final AlarmRegister alarms;
    private final Thread watch;

    @Inject
    public WatchDisks(IntakeRoom room, SecondJournal second, AlarmRegister alarms) {
        this.room = room;
        this.second = second;
        this.alarms = alarms;
        this.watch = Thread.ofPlatform().daemon().name("watch-disks").unstarted(this::watch);
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
        lookForSecondJournal();
        lookForRoom();
    }

    private void lookForSecondJournal() {
        if (second.isAway()) {
            alarms.raise(AlarmKind.SECOND_JOURNAL_AWAY, SecondJournal.SETTING, List.of(second.folder()));
        } else {
            alarms.settle(
                    AlarmKind.SECOND_JOURNAL_AWAY, SecondJournal.SETTING, "the disk is back, or no longer wanted");
        }
    }

    private void lookForRoom() {
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
            LOG.warn("the disks could not be looked at or told of", e);
        }
    }
}
