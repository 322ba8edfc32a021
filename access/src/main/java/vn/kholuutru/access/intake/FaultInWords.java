package vn.kholuutru.access.intake;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;

/**
 * Everything found of one kind in a delivery, as a clerk reads it.
 *
 * @param what what it is; said of the first place when the places differ
 * @param reason the legal clauses
 * @param count of all places, of which {@code places} are some
 */
public record FaultInWords(
        String fault,
        Severity severity,
        LocalizedText what,
        LocalizedText action,
        Optional<LocalizedText> reason,
        long count,
        List<PlaceInWords> places) {
    public FaultInWords {
        places = List.copyOf(places);
    }

    /** Where one of them is, and what is said there; absent where it is what is said of the kind. */
    public record PlaceInWords(Place place, Optional<LocalizedText> what) {}

    public boolean more() {
        return count > places.size();
    }

    /** Ending of the notice's class, its icon and its word. */
    public String kind() {
        return switch (severity) {
            case ERROR -> "refused";
            case WARNING -> "careful";
            case INFO -> "plain";
        };
    }
}
