package vn.kholuutru.preservation.recovery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * Biên bản of a restore drill (Thông tư 05/2025, Phụ lục VII), as HTML to be read, printed and signed by hand beside the
 * archive's own signature. Always in Vietnamese: it is a document of the archive, not of the terminal.
 */
public record DrillMinutes(
        String backup,
        String place,
        Instant takenAt,
        Instant heldAt,
        Duration took,
        String by,
        String signer,
        Comparison found) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn.kholuutru.preservation.recovery.DrillMinutes", Locale.ROOT);

    /** UTF-8. */
    public byte[] html() {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .append(word("title"))
                .append("</title></head>\n<body>\n<h1>")
                .append(word("title"))
                .append("</h1>\n<p>")
                .append(word(found.same() ? "passed" : "failed"))
                .append("</p>\n<table>\n");
        row(html, "held", time(heldAt));
        row(html, "by", by);
        row(html, "backup", backup);
        row(html, "place", place);
        row(html, "taken", time(takenAt));
        row(html, "signer", signer);
        row(html, "took", took.toMinutes() + " phút " + took.toSecondsPart() + " giây");
        row(html, "objects", number(found.objects()));
        row(html, "bytes", number(found.bytes()));
        row(html, "tables", number(found.tables()));
        row(html, "rows", number(found.rows()));
        row(html, "documents", number(found.documents()));
        row(html, "differences", number(found.allDifferences()));
        html.append("</table>\n");
        list(html, found.differences());
        return html.append("<p>")
                .append(word("signature"))
                .append("</p>\n</body></html>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void list(StringBuilder html, List<Comparison.Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        html.append("<ul>\n");
        differences.forEach(difference -> html.append("<li>")
                .append(word(difference.kind().name()))
                .append(": ")
                .append(escaped(difference.subject()))
                .append("</li>\n"));
        html.append("</ul>\n");
    }

    private static void row(StringBuilder html, String key, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(word(key))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    private static String word(String key) {
        return escaped(WORDS.getString(key));
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(Vietnam.ZONE)) + " (" + moment + ")";
    }

    private static String number(long number) {
        return String.format(Locale.forLanguageTag("vi"), "%,d", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
