package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.cleaning.NumberAndNotation;

/**
 * Số and ký hiệu are two fields in the circulars and often one column in a mục lục. Where one of the two holds both and the
 * other is empty or says the same, each gets its own; what cannot be told apart stays.
 */
final class NumberAndNotationFields {
    private final MetadataProfile profile;

    NumberAndNotationFields(MetadataProfile profile) {
        this.profile = profile;
    }

    /** @param delivered gains the cell as it was, under the field whose column it stands in */
    void separate(RecordKind kind, Map<FieldCode, List<String>> values, Map<FieldCode, String> delivered) {
        Optional<FieldCode> number = field(kind, FieldMeaning.DOCUMENT_NUMBER);
        Optional<FieldCode> notation = field(kind, FieldMeaning.DOCUMENT_NOTATION);
        if (number.isEmpty() || notation.isEmpty()) {
            return;
        }
        Optional<String> statedNumber = first(values, number.get());
        Optional<String> statedNotation = first(values, notation.get());
        Optional<NumberAndNotation> inNumber = statedNumber.flatMap(NumberAndNotation::of);
        Optional<NumberAndNotation> inNotation = statedNotation.flatMap(NumberAndNotation::of);
        if (inNumber.isPresent() && agrees(statedNotation, inNumber.get().notation(), statedNumber)) {
            delivered.putIfAbsent(number.get(), statedNumber.orElseThrow());
            if (statedNotation.isPresent() && inNotation.isPresent()) {
                delivered.putIfAbsent(notation.get(), statedNotation.get());
            }
            put(values, number.get(), notation.get(), inNumber.get());
        } else if (inNotation.isPresent()
                && agrees(statedNumber, inNotation.get().number(), statedNotation)) {
            delivered.putIfAbsent(notation.get(), statedNotation.orElseThrow());
            put(values, number.get(), notation.get(), inNotation.get());
        }
    }

    /** The other column is empty, holds its own part, or holds both once more. */
    private static boolean agrees(Optional<String> stated, String part, Optional<String> both) {
        return stated.isEmpty() || stated.get().equalsIgnoreCase(part) || stated.equals(both);
    }

    private static void put(
            Map<FieldCode, List<String>> values, FieldCode number, FieldCode notation, NumberAndNotation found) {
        values.put(number, List.of(found.number()));
        values.put(notation, List.of(found.notation()));
    }

    private static Optional<String> first(Map<FieldCode, List<String>> values, FieldCode field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }

    private Optional<FieldCode> field(RecordKind kind, FieldMeaning meaning) {
        return Optional.ofNullable(profile.records().get(kind)).map(RecordDefinition::fields).stream()
                .flatMap(List::stream)
                .filter(field -> FieldMeaning.of(field) == meaning)
                .map(FieldDefinition::code)
                .findFirst();
    }
}
