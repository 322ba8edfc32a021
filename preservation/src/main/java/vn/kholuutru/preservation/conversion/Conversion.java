package vn.kholuutru.preservation.conversion;

import java.util.List;
import vn.kholuutru.core.model.description.Description;

/** A description under the new profile, the fields that went over letter by letter, and every value that did not. */
public record Conversion(Description description, List<CarriedField> carried, List<ConversionNote> notes) {
    public Conversion {
        carried = List.copyOf(carried);
        notes = List.copyOf(notes);
    }

    /** How many notes are of this kind. */
    public long count(Class<? extends ConversionNote> kind) {
        return notes.stream().filter(kind::isInstance).count();
    }
}
