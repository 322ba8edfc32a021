package vn.kholuutru.ingest.validation.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.report.Place;

/**
 * A description with the place of each value in the mục lục. Fields are asked for by the word all circulars share: lower
 * case, without the {@code arc} of TT 05/2025, such as {@code filecode} or {@code issueddate}.
 */
public final class DescribedRecord {
    private final Description description;
    private final Map<String, FieldDefinition> fields;
    private final Function<FieldDefinition, Place> places;

    /** @param fields the fields of the record's table by their words, see {@link #words} */
    DescribedRecord(
            Description description, Map<String, FieldDefinition> fields, Function<FieldDefinition, Place> places) {
        this.description = description;
        this.fields = fields;
        this.places = places;
    }

    /** One value and where it stands. */
    public record Value(String text, LocalizedText label, Place place) {}

    public Description description() {
        return description;
    }

    /** The first value of the field; empty when the profile has no such field or the record no value. */
    public Optional<Value> value(String word) {
        return Optional.ofNullable(fields.get(word))
                .flatMap(field -> description
                        .first(field.code())
                        .map(text -> new Value(text, field.label(), places.apply(field))));
    }

    /** The value as a whole number; empty when it is none. */
    public Optional<Long> number(String word) {
        return value(word)
                .map(Value::text)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** The words of a code, Vietnamese; the text itself where it is no code. */
    public String words(String word, String text) {
        return Optional.ofNullable(fields.get(word))
                .flatMap(FieldDefinition::codeList)
                .flatMap(list -> list.find(text))
                .map(code -> code.label().vi())
                .orElse(text);
    }

    /** The fields of a table by the words all circulars share. */
    static Map<String, FieldDefinition> words(RecordDefinition table) {
        Map<String, FieldDefinition> words = new HashMap<>();
        table.fields().forEach(field -> words.putIfAbsent(word(field), field));
        return words;
    }

    private static String word(FieldDefinition field) {
        String lower = field.code().value().toLowerCase(Locale.ROOT);
        return lower.startsWith("arc") && lower.endsWith("code") ? lower.substring(3) : lower;
    }
}
