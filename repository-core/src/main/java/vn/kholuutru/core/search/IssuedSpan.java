package vn.kholuutru.core.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.search.Sought.Issued;

/**
 * Reads {@code nam:1975..1980} and {@code ngay:02/09/1975}: a year, a month, a day, or two of them with two points between,
 * of which one may be missing.
 */
final class IssuedSpan {
    private static final Set<String> NAMES = Set.of("nam", "year", "ngay", "date");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–](\\d{4})");

    private IssuedSpan() {}

    static boolean named(String folded) {
        return NAMES.contains(folded);
    }

    /** Empty of what is no date. */
    static Optional<Issued> of(String text) {
        Matcher years = YEARS.matcher(text);
        String value = years.matches() ? years.group(1) + ".." + years.group(2) : text;
        int points = value.indexOf("..");
        if (points < 0) {
            return span(value).map(span -> new Issued(Optional.of(span.first()), Optional.of(span.last())));
        }
        String before = value.substring(0, points);
        String after = value.substring(points + 2);
        Optional<LocalDate> from = span(before).map(Span::first);
        Optional<LocalDate> to = span(after).map(Span::last);
        boolean understood = from.isPresent() == !before.isEmpty() && to.isPresent() == !after.isEmpty();
        return understood && (from.isPresent() || to.isPresent())
                ? Optional.of(new Issued(from, to))
                : Optional.empty();
    }

    private static Optional<Span> span(String text) {
        return read(YEAR, text, found -> year(found.group()))
                .or(() -> read(MONTH, text, found -> month(found.group(2), found.group(1))))
                .or(() -> read(ISO_MONTH, text, found -> month(found.group(1), found.group(2))))
                .or(() -> read(DAY, text, found -> day(found.group(3), found.group(2), found.group(1))))
                .or(() -> read(ISO_DAY, text, found -> day(found.group(1), found.group(2), found.group(3))));
    }

    private static Optional<Span> read(Pattern pattern, String text, Function<Matcher, Span> reading) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(matcher));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Span year(String year) {
        Year read = Year.of(Integer.parseInt(year));
        return new Span(read.atDay(1), read.atMonth(12).atEndOfMonth());
    }

    private static Span month(String year, String month) {
        YearMonth read = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        return new Span(read.atDay(1), read.atEndOfMonth());
    }

    private static Span day(String year, String month, String day) {
        LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return new Span(read, read);
    }

    private record Span(LocalDate first, LocalDate last) {}
}
