package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.MappingCertainty;

/**
 * One thing a heading may mean.
 *
 * @param kind and {@code field}: present exactly when the role is of a field
 * @param strength how well the heading says it, from 1 (a shortened form) to 5 (the field's code)
 */
record HeadingMeaning(ColumnRole role, Optional<RecordKind> kind, Optional<FieldDefinition> field, int strength) {
    static final int CODE = 5;
    static final int NAME = 4;
    static final int SYNONYM = 3;
    static final int OTHER_WORDS = 2;
    static final int SHORTENED = 1;

    static HeadingMeaning ofField(RecordKind kind, FieldDefinition field, int strength) {
        return new HeadingMeaning(ColumnRole.VALUE, Optional.of(kind), Optional.of(field), strength);
    }

    static HeadingMeaning ofRole(ColumnRole role, int strength) {
        return new HeadingMeaning(role, Optional.empty(), Optional.empty(), strength);
    }

    HeadingMeaning as(ColumnRole other) {
        return new HeadingMeaning(other, kind, field, strength);
    }

    HeadingMeaning withStrength(int other) {
        return new HeadingMeaning(role, kind, field, other);
    }

    boolean isOf(RecordKind wanted) {
        return kind.filter(wanted::equals).isPresent();
    }

    /** True when both give the same thing, however well the heading says it. */
    boolean meansTheSameAs(HeadingMeaning other) {
        return role == other.role
                && kind.equals(other.kind)
                && field.map(FieldDefinition::code).equals(other.field.map(FieldDefinition::code));
    }

    MappingCertainty certainty() {
        return switch (strength) {
            case CODE, NAME -> MappingCertainty.EXACT;
            case SYNONYM -> MappingCertainty.SYNONYM;
            default -> MappingCertainty.GUESSED;
        };
    }

    ColumnMapping mapping(int column, String heading, MappingCertainty certainty, List<String> samples) {
        return new ColumnMapping(column, heading, role, kind, field.map(FieldDefinition::code), certainty, samples);
    }
}
