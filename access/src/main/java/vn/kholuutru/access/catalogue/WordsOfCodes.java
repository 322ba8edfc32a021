package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * The words of the circulars' code lists in both languages, found by their Vietnamese: what an index keeps in Vietnamese is
 * read in English too.
 */
@Singleton
public class WordsOfCodes {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private final Map<String, LocalizedText> byVietnamese;

    public WordsOfCodes(ProfileCatalogue profiles) {
        this.byVietnamese = profiles.all().stream()
                .flatMap(profile -> profile.records().values().stream())
                .flatMap(table -> table.fields().stream())
                .flatMap(field -> field.codeList().stream())
                .flatMap(list -> list.codes().stream())
                .map(CodeList.Code::label)
                .collect(Collectors.toUnmodifiableMap(
                        label -> label.vi().toLowerCase(VIETNAMESE), label -> label, (one, same) -> one));
    }

    /** The text itself in both languages where no list knows it. */
    public LocalizedText of(String vietnamese) {
        return byVietnamese.getOrDefault(vietnamese.toLowerCase(VIETNAMESE), new LocalizedText(vietnamese, vietnamese));
    }
}
