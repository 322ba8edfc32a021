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
 */
public record Description(ProfileId profile, RecordKind kind, Map<FieldCode, List<String>> values, boolean complete) {
    public Description {
        Map<FieldCode, List<String>> copy = new LinkedHashMap<>();
        values.forEach((code, list) -> {
            if (!list.isEmpty()) {
                copy.put(code, List.copyOf(list));
            }
        });
        values = Collections.unmodifiableMap(copy);
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
}
