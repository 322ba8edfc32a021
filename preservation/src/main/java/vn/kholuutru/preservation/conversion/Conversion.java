package vn.kholuutru.preservation.conversion;

import java.util.List;
import vn.kholuutru.core.model.description.Description;

/** A description under the new profile, and every value that did not go over letter by letter. */
public record Conversion(Description description, List<ConversionNote> notes) {
    public Conversion {
        notes = List.copyOf(notes);
    }

    /** How many notes are of this kind. */
    public long count(Class<? extends ConversionNote> kind) {
        return notes.stream().filter(kind::isInstance).count();
    }
}
