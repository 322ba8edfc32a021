package vn.kholuutru.access.letters;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What stands around the text of a letter: quốc hiệu, tiêu ngữ, the institution, place and date, and the place for the signature.
 *
 * @param institution the archive's name
 * @param number as printed; empty for dots to be filled in by hand
 * @param place địa danh; empty for dots
 * @param signer who signs, in words
 */
record LetterHead(String institution, String number, String place, LocalDate day, String signer) {
    private static final String DOTS = "........";

    /** The whole page. */
    String around(String title, String body) {
        return """
                <html lang="vi"><head><title>%s</title><style>%s</style></head><body>
                <table class="head"><tr>
                <td class="left"><div class="strong">%s</div><div class="rule"></div><div>Số: %s</div></td>
                <td class="right"><div class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>
                <div class="strong motto">Độc lập - Tự do - Hạnh phúc</div><div class="rule"></div>
                <div class="place">%s, ngày %02d tháng %02d năm %d</div></td></tr></table>
                %s
                <table class="foot"><tr><td class="left"></td><td class="right"><div class="strong">%s</div>
                <div class="place">(Ký, ghi rõ họ tên)</div></td></tr></table>
                </body></html>""".formatted(
                        escaped(title),
                        STYLE,
                        escaped(institution.toUpperCase(Locale.forLanguageTag("vi"))),
                        number.isEmpty() ? DOTS : escaped(number),
                        place.isEmpty() ? DOTS : escaped(place),
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear(),
                        body,
                        escaped(signer));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Margins and sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, 20–25 mm above and below, 30–35 left, 15–20 right, 13–14 pt. */
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 20mm 20mm 30mm; }
            body { font-family: 'Letter'; font-size: 13pt; line-height: 1.35; }
            h1 { font-size: 14pt; text-align: center; margin: 18pt 0 12pt 0; }
            h2 { font-size: 13pt; margin: 12pt 0 6pt 0; }
            p { margin: 0 0 6pt 0; text-align: justify; }
            h1 + h2 { text-align: center; margin-top: -6pt; }
            table { width: 100%; border-collapse: collapse; margin-bottom: 6pt; }
            th { white-space: nowrap; text-align: left; }
            th, td { border: 0.5pt solid black; padding: 3pt 4pt; font-size: 12pt; vertical-align: top; word-wrap: break-word; }
            .head td, .foot td { border: 0; text-align: center; font-size: 12pt; padding: 0; }
            .left { width: 42%; } .right { width: 58%; }
            .strong { font-weight: bold; } .motto { font-size: 13pt; } .place { font-style: italic; }
            .rule { width: 30%; margin: 2pt auto 4pt auto; border-top: 0.75pt solid black; }
            .foot { margin-top: 18pt; page-break-inside: avoid; }
            tr { page-break-inside: avoid; }
            """;
}
