package vn.kholuutru.preservation.fixity;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.versioning.AddVersion;

/**
 * Writes damage and repair into the history of the AIP it happened to (PREMIS 3). Phông and hồ sơ have no history of their
 * own; of them the register of incidents tells.
 */
public final class TellIncidents {
    private static final Logger LOG = LoggerFactory.getLogger(TellIncidents.class);
    private static final int AT_A_TIME = 50;

    private final FixityRegister register;
    private final AipStore store;
    private final AddVersion versions;
    private final Agent software;

    public TellIncidents(FixityRegister register, AipStore store, AddVersion versions, Agent software) {
        this.register = register;
        this.store = store;
        this.versions = versions;
        this.software = software;
    }

    /** What cannot be told now, because the store is away or damaged itself, is told another time. */
    public void tell() {
        for (FixityIncident incident : register.untold(AT_A_TIME)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                tell(incident);
            } catch (UncheckedIOException | ProblemException | IllegalStateException notNow) {
                LOG.warn("what happened to {} is not in its history yet", incident.object(), notNow);
            }
        }
    }

    private void tell(FixityIncident incident) {
        Optional<AipAddress> aip = incident.object().aip();
        if (aip.isEmpty()) {
            register.told(incident);
            return;
        }
        if (register.findOpen(incident.object(), TargetId.STORE).isPresent()) {
            return; // nothing is written into an object that is damaged
        }
        Optional<StoredAip> stored = store.find(aip.get());
        if (stored.isPresent()) {
            versions.record(stored.get(), events(incident));
            register.told(incident);
        }
    }

    private List<PreservationEvent> events(FixityIncident incident) {
        List<PreservationEvent> events = new ArrayList<>();
        String found = String.join(", ", incident.findings());
        String place = incident.place().value();
        events.add(event(
                incident,
                "found",
                EventType.FIXITY_CHECK,
                incident.foundAt(),
                false,
                "Bytes on " + place + " are not as they were stored: " + found,
                new EventFact(EventFact.Kind.BYTES_DAMAGED, place, found)));
        incident.repairedAt()
                .ifPresent(at -> events.add(event(
                        incident,
                        "repaired",
                        EventType.RECOVERY,
                        at,
                        true,
                        "Bytes on " + place
                                + " put right from a copy whose digests and signature hold; read back whole",
                        new EventFact(EventFact.Kind.BYTES_RESTORED, place))));
        return events;
    }

    /** The id follows from the incident, so that telling it again does not double it. */
    private PreservationEvent event(
            FixityIncident incident,
            String step,
            EventType type,
            Instant at,
            boolean success,
            String detail,
            EventFact fact) {
        UUID id = UUID.nameUUIDFromBytes((incident.id() + " " + step).getBytes(StandardCharsets.UTF_8));
        return new PreservationEvent(id, type, at, success, detail, software, List.of(fact));
    }
}
