package vn.kholuutru.core.model.description;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values given for one record. Values are NFC, trimmed and never blank; codes of a code list are stored as codes,
 * dates in ISO 8601 (see {@link FieldType}). A field without a value is absent.
 *
 * @param complete false when the record was taken in without a mục lục and awaits its description
 * @param delivered what the mục lục said, letter by letter, of a field whose value the archive had to clean or convert;
 *     a field that is kept as it came is absent
 */
public record Description(
        ProfileId profile,
        RecordKind kind,
        Map<FieldCode, List<String>> values,
        boolean complete,
        Map<FieldCode, String> delivered) {
    public Description {
        values = FieldValues.copyOf(values);
        delivered = delivered.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(delivered));
        delivered.forEach((code, text) -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("nothing was delivered for " + code);
            }
        });
    }

    /** A description whose values are all kept as they came. */
    public Description(ProfileId profile, RecordKind kind, Map<FieldCode, List<String>> values, boolean complete) {
        this(profile, kind, values, complete, Map.of());
    }

    public Optional<String> first(FieldCode code) {
        return all(code).stream().findFirst();
    }

    public Optional<String> first(String code) {
        return first(new FieldCode(code));
    }

    public List<String> all(FieldCode code) {
        return values.getOrDefault(code, List.of());
    }

    /** The text as delivered; absent when the value is kept as it came. */
    public Optional<String> delivered(FieldCode code) {
        return Optional.ofNullable(delivered.get(code));
    }
}
