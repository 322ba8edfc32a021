package vn.kholuutru.access.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the archive speaks; Vietnamese unless somebody asks for English. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in {@code lang} attributes and {@code Accept-Language}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    public static Language of(@Nullable String tag) {
        return "en".equals(tag) ? ENGLISH : VIETNAMESE;
    }

    /** English when the first language of an {@code Accept-Language} header is English. */
    public static Language accepted(@Nullable String header) {
        return header != null && header.strip().toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : VIETNAMESE;
    }
}
