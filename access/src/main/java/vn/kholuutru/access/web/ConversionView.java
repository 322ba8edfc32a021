package vn.kholuutru.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.core.port.ConversionDesk.Conversion;
import vn.kholuutru.core.port.ConversionDesk.Counts;
import vn.kholuutru.core.port.ConversionDesk.FieldChange;
import vn.kholuutru.core.port.ConversionDesk.Part;
import vn.kholuutru.core.port.ConversionDesk.State;
import vn.kholuutru.core.port.ConversionDesk.Survey;

/** A conversion as a page shows it. */
public record ConversionView(Conversion conversion) {
    /** What addresses and forms call a part: fonds, dossier or document. */
    static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> word(part).equals(word))
                .findFirst();
    }

    public String id() {
        return conversion.id().toString();
    }

    public String partWord() {
        return word(conversion.part());
    }

    /** Key of the words for what is happening. */
    public String stateWords() {
        return "conversion.state." + conversion.state().name();
    }

    public String kindWords() {
        return conversion.dryRun() ? "conversion.trial" : "conversion.real";
    }

    public boolean ended() {
        return conversion.ended();
    }

    public boolean failed() {
        return conversion.state() == State.FAILED;
    }

    public boolean nothing() {
        return conversion.counts().converted() == 0;
    }

    /** True when a value is missing or went where it cannot be searched, or a record could not be converted. */
    public boolean wantsAHand() {
        Counts counts = conversion.counts();
        return counts.stillMissing() + counts.leftBehind() + counts.failed() > 0;
    }

    /** Where what was converted can be looked at. */
    public String recordAddress() {
        return switch (conversion.part()) {
            case FONDS -> "/phong/" + conversion.code();
            case DOSSIER -> "/ho-so/" + conversion.code();
            case DOCUMENT -> "/tai-lieu/" + conversion.document().orElse("") + "?muc=bao-quan";
        };
    }

    /** The changes of one kind; only kinds that occurred. */
    public record Group(Change change, long count, List<FieldChange> fields) {
        /** True for what is long and wants nobody's eye. */
        public boolean folded() {
            return change == Change.SAME;
        }
    }

    /** The gravest first. */
    static List<Group> groups(Survey survey) {
        return Arrays.stream(Change.values())
                .map(change -> {
                    List<FieldChange> fields = survey.fields().stream()
                            .filter(field -> field.change() == change)
                            .toList();
                    long count = fields.stream().mapToLong(FieldChange::count).sum();
                    return new Group(change, count, fields);
                })
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }
}
