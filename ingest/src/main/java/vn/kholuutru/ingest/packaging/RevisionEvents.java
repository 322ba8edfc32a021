package vn.kholuutru.ingest.packaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventFact.Kind;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;

/**
 * The PREMIS 3 events of a version that a delivery makes. Their ids follow from submission and event type: the store
 * itself tells by them whether a submission was carried out.
 */
public final class RevisionEvents {
    private RevisionEvents() {}

    /** True for an event that this submission caused. */
    public static boolean isOf(SubmissionId submission, UUID event) {
        return Stream.of(EventType.MODIFICATION, EventType.METADATA_MODIFICATION)
                .anyMatch(type -> idOf(submission, type).equals(event));
    }

    /** In the order in which they happened. */
    static List<PreservationEvent> of(
            Revision revision, ContentFacts facts, Description description, IntakeEvents examination) {
        StoredAip before = revision.aip();
        List<PreservationEvent> events = new ArrayList<>();
        if (!facts.sha512().equals(before.facts().sha512())) {
            examination.ofExamination(revision.document(), revision.inspection(), facts).stream()
                    .map(event -> event.withId(idOf(revision.submission(), event.type())))
                    .forEach(events::add);
            events.add(event(
                    revision,
                    EventType.MODIFICATION,
                    "replaced by the delivered file " + revision.document().path() + "; SHA-256 before "
                            + before.facts().sha256().hex() + ", now "
                            + facts.sha256().hex(),
                    new EventFact(Kind.REPLACED_BY, revision.document().path())));
        }
        if (!description.equals(before.description())) {
            EventFact changed = changed(before.description(), description);
            events.add(event(
                    revision,
                    EventType.METADATA_MODIFICATION,
                    "description changed by a delivery: "
                            + String.join(changed.kind() == Kind.PROFILE_CHANGED ? " to " : ", ", changed.arguments()),
                    changed));
        }
        if (events.isEmpty()) {
            events.add(event(
                    revision,
                    EventType.METADATA_MODIFICATION,
                    "facts of the file written anew",
                    new EventFact(Kind.FACTS_WRITTEN_ANEW)));
        }
        return events;
    }

    private static EventFact changed(Description before, Description after) {
        if (!before.profile().equals(after.profile())) {
            return new EventFact(Kind.PROFILE_CHANGED, before.profile(), after.profile());
        }
        Set<String> fields = new TreeSet<>();
        for (FieldCode field : before.values().keySet()) {
            if (!before.all(field).equals(after.all(field))) {
                fields.add(field.value());
            }
        }
        after.values().keySet().stream()
                .filter(field -> before.all(field).isEmpty())
                .forEach(field -> fields.add(field.value()));
        return new EventFact(Kind.FIELDS_CHANGED, List.copyOf(fields));
    }

    private static PreservationEvent event(Revision revision, EventType type, String detail, EventFact fact) {
        return new PreservationEvent(
                idOf(revision.submission(), type),
                type,
                revision.time(),
                true,
                detail,
                new Agent(Agent.Kind.PERSON, revision.user()),
                List.of(fact));
    }

    private static UUID idOf(SubmissionId submission, EventType type) {
        return UUID.nameUUIDFromBytes((submission + " " + type.premisWord()).getBytes(StandardCharsets.UTF_8));
    }
}
