package vn.kholuutru.core.model.oais;

import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.rights.AccessLevel;

/** An AIP as the store has it, without its bytes. */
public record StoredAip(
        AipAddress address,
        DocumentCode code,
        Description description,
        AccessLevel accessLevel,
        ContentFacts facts,
        List<PreservationEvent> events,
        Instant storedAt) {
    public StoredAip {
        events = List.copyOf(events);
    }

    /** The same at another level of access, as when it is closed for a time. */
    public StoredAip at(AccessLevel level) {
        return level == accessLevel ? this : new StoredAip(address, code, description, level, facts, events, storedAt);
    }
}
