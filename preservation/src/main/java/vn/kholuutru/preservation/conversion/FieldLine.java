package vn.kholuutru.preservation.conversion;

import java.util.Optional;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * What becomes of one field of the former profile.
 *
 * @param to absent exactly when the field is only a part of the record's code
 * @param clause the numbers of the field in the two circulars
 */
record FieldLine(RecordKind kind, FieldCode from, Way way, Optional<FieldCode> to, String clause) {
    FieldLine {
        if (to.isEmpty() != (way == Way.PART)) {
            throw new IllegalArgumentException(
                    kind + " " + from + ": a part of a code has no field, all others have one");
        }
    }

    /** How a value goes over. */
    enum Way {
        /** Letter by letter. */
        SAME,
        /** From words to a code of the new field's list. */
        CODE,
        /** Not at all: the record's code is composed of it and still says it. */
        PART
    }
}
