package vn.kholuutru.ingest.delivery;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.ingest.cleaning.DateText;

/** Reads a date, whole or partial, in any form a clerk or Excel gives it, as ISO 8601. */
final class DateValue {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})(?: 0?0:00(?::00)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[ T]00:00(?::00)?)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private DateValue() {}

    static FieldValue of(CellValue cell) {
        if (cell instanceof CellValue.Date date) {
            return new FieldValue.Read(List.of(date.date().toString()));
        }
        if (cell instanceof CellValue.Figure number
                && !YEAR.matcher(number.plain()).matches()) {
            return isDay(number.number())
                    ? new FieldValue.Read(
                            List.of(CellValue.dayOf(number.number()).toString()))
                    : new FieldValue.Wrong(RecordFault.INVALID_DATE, number.plain());
        }
        String text = cell.shown().orElse("");
        Optional<FieldValue> asItStands = iso(text).map(date -> new FieldValue.Read(List.of(date)));
        return asItStands
                .or(() -> iso(DateText.of(text)).map(date -> new FieldValue.Read(List.of(date), Optional.of(text))))
                .orElseGet(() -> new FieldValue.Wrong(RecordFault.INVALID_DATE, text));
    }

    private static boolean isDay(BigDecimal number) {
        return CellValue.isSerialDay(number) && number.compareTo(BigDecimal.valueOf(2_999)) > 0;
    }

    /** Of a date written the Vietnamese way; empty for a day that does not exist. */
    private static Optional<String> iso(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return day(month.group(2), month.group(1), "1").map(date -> date.substring(0, 7));
        }
        Matcher isoMonth = ISO_MONTH.matcher(text);
        if (isoMonth.matches()) {
            return day(isoMonth.group(1), isoMonth.group(2), "1").map(date -> date.substring(0, 7));
        }
        return YEAR.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
