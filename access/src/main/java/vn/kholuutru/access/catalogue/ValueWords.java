package vn.kholuutru.access.catalogue;

import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * Says in both languages what stands in a field. A code has the words of its list. Under TT 02/2019 the words themselves
 * are written, as free text: those that are usual there, or that a list of another circular has under the same field
 * code, are said in English too. Everything else stays as it was written.
 */
final class ValueWords {
    private final ProfileCatalogue profiles;

    ValueWords(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    LocalizedText of(FieldDefinition field, String value) {
        Optional<LocalizedText> ofCode =
                field.codeList().flatMap(list -> list.find(value)).map(CodeList.Code::label);
        return ofCode.or(() -> lists(field)
                        .flatMap(list -> list.codes().stream())
                        .map(CodeList.Code::label)
                        .filter(label -> label.vi().equalsIgnoreCase(value))
                        .map(label -> new LocalizedText(value, label.en()))
                        .findFirst())
                .orElseGet(() -> new LocalizedText(value, value));
    }

    /** The circulars name the same field alike but for the letter case. */
    private Stream<CodeList> lists(FieldDefinition field) {
        return Stream.concat(
                field.usualWords().stream(),
                profiles.all().stream()
                        .flatMap(profile -> profile.records().values().stream())
                        .flatMap(record -> record.fields().stream())
                        .filter(other -> other.code()
                                .value()
                                .equalsIgnoreCase(field.code().value()))
                        .flatMap(other -> other.codeList().stream()));
    }
}
