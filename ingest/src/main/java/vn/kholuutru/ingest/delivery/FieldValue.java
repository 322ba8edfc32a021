package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;

/**
 * What a cell means for one field: the values in the form a description keeps them, or what is wrong. Values that only a
 * shape can judge (too long, not in the list) are passed on as they are.
 */
sealed interface FieldValue {
    /**
     * @param values empty when the cell is empty
     * @param delivered the cell letter by letter, when its value was cleaned or converted; a date or number in another
     *     form of the same, the words of a code, and blanks at the ends are no change
     */
    record Read(List<String> values, Optional<String> delivered) implements FieldValue {
        public Read {
            values = List.copyOf(values);
        }

        Read(List<String> values) {
            this(values, Optional.empty());
        }
    }

    record Wrong(RecordFault fault, String value) implements FieldValue {}

    static FieldValue of(FieldDefinition field, CellValue cell) {
        if (cell instanceof CellValue.Failed failed) {
            return new Wrong(RecordFault.CELL_ERROR, failed.error());
        }
        if (cell instanceof CellValue.Empty) {
            return new Read(List.of());
        }
        FieldValue read = switch (field.type()) {
            case DATE -> DateValue.of(cell);
            case NUMBER -> NumberValue.of(field, cell);
            case BOOLEAN -> AnswerValue.of(field, cell);
            case STRING, LONG_TEXT ->
                field.codeList().isPresent() ? CodedValue.of(field, cell) : TextValue.of(field, cell);
        };
        return read instanceof Read(List<String> values, Optional<String> delivered)
                ? new Read(values, cell.converted().or(() -> delivered))
                : read;
    }

    /** The code for a code or its words; what is neither stays as it is, for the shape to refuse. */
    static String code(CodeList list, String value) {
        return CodedValue.code(list, value);
    }
}
