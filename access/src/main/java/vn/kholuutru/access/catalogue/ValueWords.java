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
                        .flatMap(code -> said(code, value).stream())
                        .findFirst())
                .orElseGet(() -> new LocalizedText(value, value));
    }

    /** A code where words are written, as of the language of a phông, is read as the other records' field of that name. */
    private static Optional<LocalizedText> said(CodeList.Code code, String value) {
        if (code.code().equals(value)) {
            return Optional.of(code.label());
        }
        return code.label().vi().equalsIgnoreCase(value)
                ? Optional.of(new LocalizedText(value, code.label().en()))
                : Optional.empty();
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
