package vn.kholuutru.ingest.mapping;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * What one column of a sheet was understood as.
 *
 * @param column counted from 0
 * @param heading as delivered, on one line; the parts of a heading over several rows are joined with " / "
 * @param kind and {@code field}: what the values describe; both present exactly when the role is of a field
 * @param samples at most three different values, as the spreadsheet shows them
 */
public record ColumnMapping(
        int column,
        String heading,
        ColumnRole role,
        Optional<RecordKind> kind,
        Optional<FieldCode> field,
        MappingCertainty certainty,
        List<String> samples) {
    public ColumnMapping {
        if (column < 0 || column >= 16_384) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        if (role.isOfAField() != field.isPresent() || role.isOfAField() != kind.isPresent()) {
            throw new IllegalArgumentException(role + " and field do not go together: " + heading);
        }
        samples = List.copyOf(samples);
    }

    /** A column that gives a field, or a part of a date. */
    public static ColumnMapping ofField(
            int column,
            String heading,
            ColumnRole role,
            RecordKind kind,
            FieldCode field,
            MappingCertainty certainty,
            List<String> samples) {
        return new ColumnMapping(column, heading, role, Optional.of(kind), Optional.of(field), certainty, samples);
    }

    /** A column with a role of its own. */
    public static ColumnMapping ofRole(
            int column, String heading, ColumnRole role, MappingCertainty certainty, List<String> samples) {
        return new ColumnMapping(column, heading, role, Optional.empty(), Optional.empty(), certainty, samples);
    }

    /** The column as the spreadsheet names it: A, B … Z, AA. */
    public String letter() {
        return ColumnLetter.of(column);
    }

    public boolean gives(RecordKind wanted, FieldCode code) {
        return kind.filter(wanted::equals).isPresent()
                && field.filter(code::equals).isPresent();
    }
}
