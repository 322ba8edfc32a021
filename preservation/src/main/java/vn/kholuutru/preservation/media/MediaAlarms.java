package vn.kholuutru.preservation.media;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.port.AlarmRegister;

/** Tells what is overdue with offline media, and settles what is done. */
final class MediaAlarms {
    private static final int MOST = 10_000;
    private static final Set<AlarmKind> OURS =
            Set.of(AlarmKind.MEDIA_SET_DUE, AlarmKind.READ_BACK_DUE, AlarmKind.MEDIUM_DUE);

    private final AlarmRegister alarms;

    MediaAlarms(AlarmRegister alarms) {
        this.alarms = alarms;
    }

    private record Told(AlarmKind kind, String subject) {}

    void tell(List<MediaDuty> duties, LocalDate today) {
        Set<Told> due = new HashSet<>();
        for (MediaDuty duty : duties) {
            if (duty.overdue(today)) {
                Told told = new Told(kind(duty), duty.subject());
                if (due.add(told)) {
                    alarms.raise(
                            told.kind(),
                            told.subject(),
                            List.of(duty.subject(), duty.due().toString()));
                }
            }
        }
        alarms.open(MOST).stream()
                .filter(alarm -> OURS.contains(alarm.kind()))
                .filter(alarm -> !due.contains(new Told(alarm.kind(), alarm.subject())))
                .forEach(alarm -> alarms.settle(alarm.kind(), alarm.subject(), "done"));
    }

    private static AlarmKind kind(MediaDuty duty) {
        return switch (duty.kind()) {
            case INCREMENTAL_SET, FULL_SET -> AlarmKind.MEDIA_SET_DUE;
            case READ_BACK -> AlarmKind.READ_BACK_DUE;
            case MIGRATION -> AlarmKind.MEDIUM_DUE;
        };
    }
}
