package vn.kholuutru.core.model.description;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a day, a month or a year, in ISO 8601 ({@code yyyy-MM-dd}, {@code yyyy-MM}, {@code yyyy}).
 * Always a real one, in the years 1 to 9999.
 */
public record PartialDate(String iso) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (first(iso).isEmpty()) {
            throw new IllegalArgumentException("not a date, a month or a year");
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Empty when the text is none. */
    public static Optional<PartialDate> read(String iso) {
        return first(iso).isPresent() ? Optional.of(new PartialDate(iso)) : Optional.empty();
    }

    /** The day itself, or the first day of the month or year. */
    public LocalDate first() {
        return first(iso).orElseThrow();
    }

    /** The day itself, or the last day of the month or year. */
    public LocalDate last() {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(year(), 12, 31);
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            default -> first();
        };
    }

    /** Empty when only the month or the year is known. */
    public Optional<LocalDate> day() {
        return iso.length() == 10 ? Optional.of(first()) : Optional.empty();
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, 4));
    }

    /** 1 to 12; empty when only the year is known. */
    public Optional<Integer> month() {
        return iso.length() == 4 ? Optional.empty() : Optional.of(first().getMonthValue());
    }

    @Override
    public String toString() {
        return iso;
    }

    private static Optional<LocalDate> first(String iso) {
        Matcher parts = FORM.matcher(iso);
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }
}
