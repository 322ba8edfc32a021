package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.report.Severity;

/** Holds a description against the SHACL shape of its profile and kind. Safe for use by many threads. */
public interface DescriptionValidator {
    /**
     * In the circular's order of fields; one value has at most one violation, the gravest. An incomplete description is
     * judged by what it has, not by what it lacks.
     */
    List<Violation> validate(Description description);

    /**
     * One field that breaks its shape.
     *
     * @param fault MISSING_FIELD, VALUE_TOO_LONG, UNKNOWN_CODE, INVALID_DATE, INVALID_NUMBER, INVALID_BOOLEAN,
     *     NOT_REPEATABLE, or a word of the profile's own (kho:fault) such as NOT_PERMANENT, which only warns
     * @param value the value at fault, absent when it is missing
     */
    record Violation(FieldCode field, String fault, Severity severity, Optional<String> value) {}
}
