package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.report.Severity;

/** Holds a description against the SHACL shape of its profile and kind. */
public interface DescriptionValidator {
    List<Violation> validate(Description description);

    /**
     * One field that breaks its shape.
     *
     * @param fault MISSING_FIELD, VALUE_TOO_LONG, UNKNOWN_CODE, INVALID_DATE, INVALID_NUMBER, INVALID_BOOLEAN or
     *     NOT_REPEATABLE
     * @param value the value at fault, absent when it is missing
     */
    record Violation(FieldCode field, String fault, Severity severity, Optional<String> value) {}
}
