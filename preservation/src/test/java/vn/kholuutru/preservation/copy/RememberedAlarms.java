package vn.kholuutru.preservation.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

/** Alarms for as long as a test lasts. */
final class RememberedAlarms implements AlarmRegister {
    private final List<Alarm> open = new ArrayList<>();
    private final List<Alarm> all = new ArrayList<>();

    @Override
    public synchronized Alarm raise(AlarmKind kind, String subject, List<String> arguments) {
        Alarm alarm = new Alarm(
                UUID.randomUUID(), kind, subject, arguments, Instant.EPOCH, Instant.EPOCH, 1, Optional.empty());
        settle(kind, subject, "");
        open.add(alarm);
        all.add(alarm);
        return alarm;
    }

    @Override
    public synchronized void settle(AlarmKind kind, String subject, String reason) {
        open.removeIf(alarm -> alarm.kind() == kind && alarm.subject().equals(subject));
    }

    @Override
    public boolean close(UUID id, String by, String reason) {
        return false;
    }

    @Override
    public synchronized List<Alarm> open(int limit) {
        return List.copyOf(open);
    }

    @Override
    public synchronized long countOpen() {
        return open.size();
    }

    @Override
    public synchronized List<Alarm> recent(int limit) {
        return List.copyOf(all);
    }
}
