package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.description.LocalizedText;

/** A text in the languages it is known in (Presentation 3.0, 4.1); {@code none} where the language is not told. */
public record LanguageMap(@JsonValue Map<String, List<String>> texts) {
    private static final MessageFiles WORDS = new MessageFiles("messages/iiif");

    /** The archive's own words for this key, in both languages. */
    static LanguageMap words(String key, Object... arguments) {
        return of(new LocalizedText(
                WORDS.say(Language.VIETNAMESE, key, arguments), WORDS.say(Language.ENGLISH, key, arguments)));
    }

    static LanguageMap of(LocalizedText text) {
        return of(List.of(text));
    }

    /** Texts that are the same in both languages are values, not words. */
    static LanguageMap of(List<LocalizedText> all) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (all.stream().allMatch(text -> text.vi().equals(text.en()))) {
            texts.put("none", all.stream().map(LocalizedText::vi).toList());
        } else {
            texts.put("vi", all.stream().map(LocalizedText::vi).toList());
            texts.put("en", all.stream().map(LocalizedText::en).toList());
        }
        return new LanguageMap(texts);
    }

    /** What a record says of itself, in the language of its time. */
    static LanguageMap vietnamese(String text) {
        return new LanguageMap(Map.of("vi", List.of(text)));
    }

    /** A title, or the code where there is none. */
    static LanguageMap titleOr(Optional<String> title, String code) {
        return title.map(LanguageMap::vietnamese).orElseGet(() -> new LanguageMap(Map.of("none", List.of(code))));
    }
}
