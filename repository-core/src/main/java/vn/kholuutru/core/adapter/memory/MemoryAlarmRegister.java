package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

/** Alarms that last as long as the process. */
public final class MemoryAlarmRegister implements AlarmRegister {
    private static final Comparator<Alarm> LATEST_FIRST =
            Comparator.comparing(Alarm::lastAt).reversed().thenComparing(Alarm::id);

    private final Map<UUID, Alarm> alarms = new LinkedHashMap<>();
    private final Clock clock;

    public MemoryAlarmRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Alarm raise(AlarmKind kind, String subject, List<String> arguments) {
        Instant now = clock.instant();
        Alarm raised = findOpen(kind, subject)
                .map(open -> new Alarm(
                        open.id(),
                        kind,
                        subject,
                        arguments,
                        open.raisedAt(),
                        now.isAfter(open.lastAt()) ? now : open.lastAt(),
                        open.times() + 1,
                        Optional.empty()))
                .orElseGet(() -> new Alarm(UUID.randomUUID(), kind, subject, arguments, now, now, 1, Optional.empty()));
        alarms.put(raised.id(), raised);
        return raised;
    }

    @Override
    public synchronized void settle(AlarmKind kind, String subject, String reason) {
        findOpen(kind, subject).ifPresent(open -> close(open, Optional.empty(), reason));
    }

    @Override
    public synchronized boolean close(UUID id, String by, String reason) {
        Optional<Alarm> open = Optional.ofNullable(alarms.get(id))
                .filter(alarm -> alarm.closing().isEmpty());
        open.ifPresent(alarm -> close(alarm, Optional.of(by), reason));
        return open.isPresent();
    }

    @Override
    public synchronized List<Alarm> open(int limit) {
        return opened().sorted(LATEST_FIRST).limit(limit).toList();
    }

    @Override
    public synchronized long countOpen() {
        return opened().count();
    }

    @Override
    public synchronized List<Alarm> recent(int limit) {
        return alarms.values().stream().sorted(LATEST_FIRST).limit(limit).toList();
    }

    private void close(Alarm alarm, Optional<String> by, String reason) {
        alarms.put(
                alarm.id(),
                new Alarm(
                        alarm.id(),
                        alarm.kind(),
                        alarm.subject(),
                        alarm.arguments(),
                        alarm.raisedAt(),
                        alarm.lastAt(),
                        alarm.times(),
                        Optional.of(new Alarm.Closing(clock.instant(), by, reason))));
    }

    private Optional<Alarm> findOpen(AlarmKind kind, String subject) {
        return opened().filter(alarm -> alarm.kind() == kind && alarm.subject().equals(subject))
                .findFirst();
    }

    private Stream<Alarm> opened() {
        return alarms.values().stream().filter(alarm -> alarm.closing().isEmpty());
    }
}
