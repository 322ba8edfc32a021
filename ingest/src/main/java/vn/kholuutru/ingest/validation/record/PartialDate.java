package vn.kholuutru.ingest.validation.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day, a month or a year, as the days it may mean. */
public record PartialDate(LocalDate first, LocalDate last) {
    /** @param iso {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; anything else is empty */
    public static Optional<PartialDate> of(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> {
                    int year = Integer.parseInt(iso);
                    yield Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(iso);
                    yield Optional.of(new PartialDate(day, day));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    /** True when every day this may mean lies before every day the other may. */
    public boolean isBefore(PartialDate other) {
        return last.isBefore(other.first);
    }
}
