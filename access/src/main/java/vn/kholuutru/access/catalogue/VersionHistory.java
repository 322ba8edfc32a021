package vn.kholuutru.access.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;

/** The life of a document: each version, the latest first, with what happened on the way to it and why it came to be. */
public final class VersionHistory {
    /** A store may say the second only in which a version was written. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private static final Comparator<PreservationEvent> NEWEST_FIRST =
            Comparator.comparing(PreservationEvent::time).reversed();

    private VersionHistory() {}

    public static List<Step> of(StoredAip aip, List<StoredVersion> versions) {
        List<Step> steps = new ArrayList<>();
        Instant before = Instant.MIN;
        for (StoredVersion version : versions) {
            boolean last = version.number() == versions.size();
            Instant since = before;
            Instant until = last ? Instant.MAX : version.time().plus(ROUNDING);
            List<PreservationEvent> events = aip.events().stream()
                    .filter(event ->
                            !event.time().isBefore(since) && event.time().isBefore(until))
                    .toList();
            steps.add(new Step(
                    version,
                    reason(version, events, aip),
                    last,
                    events.reversed().stream().sorted(NEWEST_FIRST).toList()));
            before = until;
        }
        return List.copyOf(steps.reversed());
    }

    /** What the events say; where they are silent, what was written. */
    private static Reason reason(StoredVersion version, List<PreservationEvent> events, StoredAip aip) {
        if (version.number() == 1) {
            return Reason.FIRST;
        }
        if (happened(events, EventType.MODIFICATION)
                || version.wrote("content/" + aip.facts().fileName())) {
            return Reason.REPLACED;
        }
        if (happened(events, EventType.MIGRATION)) {
            return Reason.CONVERTED;
        }
        if (happened(events, EventType.METADATA_MODIFICATION) || version.wrote("description.nt")) {
            return Reason.DESCRIBED;
        }
        return version.written().isEmpty() ? Reason.EVENTS : Reason.REPRESENTED;
    }

    private static boolean happened(List<PreservationEvent> events, EventType type) {
        return events.stream().anyMatch(event -> event.type() == type);
    }

    /** @param events what led to this version, and after the latest what happened since; newest first */
    public record Step(StoredVersion version, Reason reason, boolean latest, List<PreservationEvent> events) {
        public Step {
            events = List.copyOf(events);
        }
    }

    /** Why there is a version. */
    public enum Reason {
        FIRST,
        /** Thay thế: other bytes. */
        REPLACED,
        /** Bổ sung or corrected: the description says something else. */
        DESCRIBED,
        /** Chuyển đổi mô tả: another profile. */
        CONVERTED,
        /** A further form of the same document. */
        REPRESENTED,
        /** Nothing changed; something happened to the document that belongs to its history. */
        EVENTS
    }
}
