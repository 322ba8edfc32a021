package vn.kholuutru.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Days of Vietnam as a form gives them, both included.
 *
 * @param from empty for no beginning
 * @param to empty for no end
 */
record AskedDays(Optional<LocalDate> from, Optional<LocalDate> to) {
    /**
     * @param from such as {@code 2026-11-20}; may be empty
     * @throws ProblemException DAY_WRONG
     */
    static AskedDays of(String from, String to) {
        AskedDays days = new AskedDays(day(from), day(to));
        if (days.from.isPresent() && days.to.isPresent() && days.from.get().isAfter(days.to.get())) {
            throw new ProblemException(new Problem.Invalid("DAY_WRONG", List.of(from)));
        }
        return days;
    }

    Optional<Instant> begin() {
        return from.map(AskedDays::start);
    }

    /** The first moment after. */
    Optional<Instant> end() {
        return to.map(day -> start(day.plusDays(1)));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Vietnam.ZONE).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            Optional<LocalDate> day = text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
            if (day.filter(one -> one.getYear() < 1900 || one.getYear() > 9000).isPresent()) {
                throw new ProblemException(new Problem.Invalid("DAY_WRONG", List.of(text)));
            }
            return day;
        } catch (DateTimeParseException wrong) {
            throw new ProblemException(new Problem.Invalid("DAY_WRONG", List.of(text)));
        }
    }
}
