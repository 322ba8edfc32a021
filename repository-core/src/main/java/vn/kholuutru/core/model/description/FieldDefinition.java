package vn.kholuutru.core.model.description;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One field of a circular's table, read from the profile's SHACL shape.
 *
 * @param code the circular's field code
 * @param term the RDF property that carries the value
 * @param order the circular's own number, such as {@code 1.1}
 * @param label the circular's name of the field
 * @param maxLength in characters, empty when the circular sets none
 * @param condition present exactly when the obligation is conditional
 * @param clause the legal source, in words a clerk can look up
 * @param defaultValue what the agreement fills in when the whole column is absent or empty
 * @param usualWords what is usually written in a field of free text, in both languages; anything else is as right
 * @param inheritedFrom the field of the hồ sơ that gives the value when the tài liệu has none
 */
public record FieldDefinition(
        FieldCode code,
        URI term,
        String order,
        LocalizedText label,
        FieldType type,
        OptionalInt maxLength,
        Obligation obligation,
        Optional<Condition> condition,
        boolean repeatable,
        Optional<CodeList> codeList,
        Optional<CodeList> usualWords,
        String clause,
        Certainty certainty,
        Optional<String> defaultValue,
        Optional<FieldCode> inheritedFrom) {

    /** The field is mandatory when {@code field} has one of {@code values}. */
    public record Condition(FieldCode field, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }
}
