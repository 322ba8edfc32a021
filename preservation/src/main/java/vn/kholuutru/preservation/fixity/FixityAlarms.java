package vn.kholuutru.preservation.fixity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.AlarmRegister;

/** The alarms about one object on one place. */
final class FixityAlarms {
    private static final int NAMED = 3;

    private final AlarmRegister alarms;

    FixityAlarms(AlarmRegister alarms) {
        this.alarms = alarms;
    }

    /** @param since when its check failed first */
    void unchecked(DueCheck due, Instant since) {
        alarms.raise(
                AlarmKind.OBJECT_UNCHECKED,
                subject(due),
                List.of(due.object().value(), due.place().value(), since.toString()));
    }

    /** There is a verdict. */
    void checked(DueCheck due) {
        alarms.settle(AlarmKind.OBJECT_UNCHECKED, subject(due), "checked again");
    }

    void damaged(DueCheck due, List<Discrepancy> found) {
        raise(AlarmKind.OBJECT_DAMAGED, due, found);
    }

    void unrepairable(DueCheck due, List<Discrepancy> found) {
        raise(AlarmKind.OBJECT_UNREPAIRABLE, due, found);
    }

    void repaired(DueCheck due) {
        alarms.settle(AlarmKind.OBJECT_UNREPAIRABLE, subject(due), "put right from a good copy");
    }

    void whole(DueCheck due) {
        alarms.settle(AlarmKind.OBJECT_DAMAGED, subject(due), "found whole again");
        alarms.settle(AlarmKind.OBJECT_UNREPAIRABLE, subject(due), "found whole again");
    }

    /** @param files that the archive never wrote; with none, an earlier alarm is settled */
    void unexpected(DueCheck due, List<String> files) {
        if (files.isEmpty()) {
            alarms.settle(AlarmKind.OBJECT_UNEXPECTED, subject(due), "is gone");
        } else {
            unexpected(due, due.object() + "/" + files.getFirst());
        }
    }

    /** A version that nobody acknowledged. */
    void unexpectedVersion(DueCheck due, int version) {
        unexpected(due, due.object() + " v" + version);
    }

    private void unexpected(DueCheck due, String what) {
        alarms.raise(
                AlarmKind.OBJECT_UNEXPECTED,
                subject(due),
                List.of(what, due.place().value()));
    }

    private void raise(AlarmKind kind, DueCheck due, List<Discrepancy> found) {
        String what = found.stream()
                        .limit(NAMED)
                        .map(discrepancy -> discrepancy.kind() + " " + discrepancy.path())
                        .collect(Collectors.joining(", "))
                + (found.size() > NAMED ? " … (" + found.size() + ")" : "");
        alarms.raise(
                kind, subject(due), List.of(due.object().value(), due.place().value(), what));
    }

    private static String subject(DueCheck due) {
        String object = due.object().value();
        return due.place().equals(TargetId.STORE) ? object : object + " @ " + due.place();
    }
}
