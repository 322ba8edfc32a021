package vn.kholuutru.access.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days off by law (Điều 112 Bộ luật Lao động): the four of the solar calendar in every year, and those that are announced, Tết
 * and Giỗ Tổ, with the days given for holidays on a weekend, in the years of {@code calendar/holidays.txt}.
 */
final class Holidays {
    private static final String FILE = "calendar/holidays.txt";

    private final Set<MonthDay> everyYear;
    private final Set<LocalDate> announced;

    private Holidays(Set<MonthDay> everyYear, Set<LocalDate> announced) {
        this.everyYear = everyYear;
        this.announced = announced;
    }

    /** Those of the file. */
    static Holidays known() {
        List<String> days = read().lines()
                .map(line -> line.split("#", 2)[0].strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return new Holidays(
                days.stream()
                        .filter(day -> day.startsWith("--"))
                        .map(MonthDay::parse)
                        .collect(Collectors.toUnmodifiableSet()),
                days.stream()
                        .filter(day -> !day.startsWith("--"))
                        .map(LocalDate::parse)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean on(LocalDate day) {
        return everyYear.contains(MonthDay.from(day)) || announced.contains(day);
    }

    /** Whether Tết of this year is known. */
    boolean announcedFor(Year year) {
        return announced.stream().anyMatch(day -> day.getYear() == year.getValue());
    }

    private static String read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("not delivered: " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
