package vn.kholuutru.access.citation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.kholuutru.core.model.description.PartialDate;

/** A date as it stands in Vietnamese running text, as far as it is known. */
final class VietnameseDate {
    static final Locale LOCALE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private VietnameseDate() {}

    /** {@code ngày 05/03/2020}, {@code tháng 03/2020} or {@code năm 2020}. */
    static String words(PartialDate date) {
        return switch (date.iso().length()) {
            case 4 -> "năm " + date.iso();
            case 7 -> "tháng " + MONTH.format(date.first());
            default -> "ngày " + DAY.format(date.first());
        };
    }
}
