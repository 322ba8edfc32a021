package vn.kholuutru.preservation.conversion.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words around a report, from {@code words_vi.properties} and {@code words_en.properties}. */
final class LossReportWords {
    private final ResourceBundle words;
    private final Locale language;

    LossReportWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "vn.kholuutru.preservation.conversion.report.words",
                language,
                LossReportWords.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(arguments);
    }

    String language() {
        return language.getLanguage();
    }
}
