package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Reads a description with the labels, order, code words and clauses of its profile. */
@Singleton
public class DescribeInWords {
    private static final List<FieldCode> CONTAINER_TITLES =
            codes("title", "Title", "OrganName", "organName", "FondName", "fondsName");

    private final ProfileCatalogue profiles;
    private final ValueWords words;

    public DescribeInWords(ProfileCatalogue profiles) {
        this.profiles = profiles;
        this.words = new ValueWords(profiles);
    }

    private static List<FieldCode> codes(String... values) {
        return List.of(values).stream().map(FieldCode::new).toList();
    }

    /** Every field that has a value, in the circular's order; fields the profile does not know come last. */
    public List<Field> fields(Description description) {
        List<Field> fields = new ArrayList<>();
        Optional<RecordDefinition> table = profiles.find(description.profile())
                .map(profile -> profile.records().get(description.kind()));
        table.ifPresent(known -> known.fields().stream()
                .filter(field -> !description.all(field.code()).isEmpty())
                .forEach(field -> fields.add(known(field, description))));
        description.values().forEach((code, values) -> {
            if (fields.stream().noneMatch(field -> field.code().equals(code.value()))) {
                fields.add(unknown(code, values, description.delivered(code)));
            }
        });
        return fields;
    }

    /** Trích yếu or tiêu đề; absent when the record awaits its description. */
    public Optional<String> title(Description description) {
        return description.kind().isItem()
                ? DocumentSummary.title(description)
                : CONTAINER_TITLES.stream()
                        .flatMap(code -> description.first(code).stream())
                        .findFirst();
    }

    /** What the circular calls a field of this description; the bare code where the profile does not know it. */
    public LocalizedText label(Description description, FieldCode code) {
        return profiles.find(description.profile())
                .map(profile -> profile.records().get(description.kind()))
                .flatMap(table -> table.find(code))
                .map(FieldDefinition::label)
                .orElseGet(() -> new LocalizedText(code.value(), code.value()));
    }

    private Field known(FieldDefinition definition, Description description) {
        return new Field(
                definition.code().value(),
                definition.label(),
                definition.type(),
                definition.clause(),
                Optional.of(definition.term().toString()),
                description.all(definition.code()).stream()
                        .map(value -> new Value(value, words.of(definition, value)))
                        .toList(),
                description.delivered(definition.code()));
    }

    private static Field unknown(FieldCode code, List<String> values, Optional<String> delivered) {
        return new Field(
                code.value(),
                new LocalizedText(code.value(), code.value()),
                FieldType.STRING,
                "",
                Optional.empty(),
                values.stream()
                        .map(value -> new Value(value, new LocalizedText(value, value)))
                        .toList(),
                delivered);
    }

    /**
     * @param label the circular's name of the field
     * @param clause where the circular asks for it; empty for a field outside the profile
     * @param delivered what the mục lục said where the value was cleaned or converted
     */
    public record Field(
            String code,
            LocalizedText label,
            FieldType type,
            String clause,
            Optional<String> term,
            List<Value> values,
            Optional<String> delivered) {}

    /** @param words the code's words, or the value itself */
    public record Value(String value, LocalizedText words) {
        /** True when there is nothing but the Vietnamese that was written. */
        public boolean untranslated() {
            return words.vi().equals(words.en());
        }
    }
}
