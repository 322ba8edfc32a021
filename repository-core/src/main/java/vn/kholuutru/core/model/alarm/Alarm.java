package vn.kholuutru.core.model.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One alarm, open until the trouble is gone or somebody closes it with a reason. Never removed: it is the history of
 * incidents.
 *
 * @param subject what it is about within its kind, such as the id of an object or the name of a target; one alarm of a kind
 *     and subject is open at a time
 * @param arguments for its sentence in the message files; no secrets
 * @param times how often it was raised while it was open
 * @param closing empty while it is open
 */
public record Alarm(
        UUID id,
        AlarmKind kind,
        String subject,
        List<String> arguments,
        Instant raisedAt,
        Instant lastAt,
        long times,
        Optional<Closing> closing) {
    public Alarm {
        arguments = List.copyOf(arguments);
    }

    /**
     * @param by who closed it; empty when the trouble went by itself
     * @param reason what was done, or found to be so
     */
    public record Closing(Instant at, Optional<String> by, String reason) {}
}
