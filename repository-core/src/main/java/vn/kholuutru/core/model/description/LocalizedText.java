package vn.kholuutru.core.model.description;

import java.util.Locale;
import java.util.Objects;

/** One text in the two languages of the archive. */
public record LocalizedText(String vi, String en) {
    public LocalizedText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** English for an English locale, Vietnamese for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
