package vn.kholuutru.ingest.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import vn.kholuutru.core.model.report.Severity;

/** The words around the findings of a report, from {@code messages/delivery-report}. */
public final class ReportWords {
    private final ResourceBundle words = ResourceBundle.getBundle(
            "messages.delivery-report",
            FindingTexts.VIETNAMESE,
            ReportWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    public String of(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }

    /** The outcome in one sentence, such as "187 tệp đạt, 13 tệp cần sửa ở 4 nhóm lỗi.". */
    public String sentence(DeliveryReport report) {
        int good = report.accepted() + report.skipped();
        long kinds = FaultKind.of(report).stream()
                .filter(kind -> kind.severity() == Severity.ERROR)
                .count();
        if (report.rejected() == 0) {
            return of(report.allWell() ? "sentence.all" : "sentence.whole", number(good), number(kinds));
        }
        return of(
                good == 0 ? "sentence.none" : "sentence.some", number(good), number(report.rejected()), number(kinds));
    }

    /** As it is written in Vietnam: 6.630.400. */
    public static String number(Number number) {
        return NumberFormat.getIntegerInstance(FindingTexts.VIETNAMESE).format(number);
    }
}
