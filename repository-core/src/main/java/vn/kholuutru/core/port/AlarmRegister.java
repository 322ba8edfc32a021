package vn.kholuutru.core.port;

import java.util.List;
import java.util.UUID;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;

/** All alarms there ever were. Safe for use by many threads and processes. */
public interface AlarmRegister {
    /** Raises an alarm, or counts once more the open one of this kind and subject, whose arguments are replaced. */
    Alarm raise(AlarmKind kind, String subject, List<String> arguments);

    /** The trouble is gone: closes the open alarm of this kind and subject, if there is one. */
    void settle(AlarmKind kind, String subject, String reason);

    /**
     * Closed by a person.
     *
     * @return false when there is no such alarm, or it is closed
     */
    boolean close(UUID id, String by, String reason);

    /** The open ones, the latest first. */
    List<Alarm> open(int limit);

    long countOpen();

    /** Open and closed, the latest first. */
    List<Alarm> recent(int limit);
}
