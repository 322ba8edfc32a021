package vn.kholuutru.core.model.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to an AIP, PREMIS 3.
 *
 * @param detail what was done, for a reader in ten years; no secrets
 * @param facts the same for a reader of today, in whatever language; empty when an earlier release wrote the event
 */
public record PreservationEvent(
        UUID id, EventType type, Instant time, boolean success, String detail, Agent agent, List<EventFact> facts) {
    public PreservationEvent {
        facts = List.copyOf(facts);
    }

    /** An event told by its detail alone. */
    public PreservationEvent(UUID id, EventType type, Instant time, boolean success, String detail, Agent agent) {
        this(id, type, time, success, detail, agent, List.of());
    }

    /** The same under another id. */
    public PreservationEvent withId(UUID another) {
        return new PreservationEvent(another, type, time, success, detail, agent, facts);
    }
}
