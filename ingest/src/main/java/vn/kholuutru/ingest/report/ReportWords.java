package vn.kholuutru.ingest.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words around the findings of a report, from {@code messages/delivery-report}. */
final class ReportWords {
    private final ResourceBundle words = ResourceBundle.getBundle(
            "messages.delivery-report",
            FindingTexts.VIETNAMESE,
            ReportWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    String of(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
