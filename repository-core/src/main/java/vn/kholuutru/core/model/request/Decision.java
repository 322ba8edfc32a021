package vn.kholuutru.core.model.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * What was decided of one item.
 *
 * @param by an account, or the name of the rule that granted by itself
 * @param reason a code of the list of reasons; empty for a grant without one
 * @param note to the reader; may be empty
 * @param period empty for a refusal
 */
public record Decision(boolean granted, String by, Instant at, String reason, String note, Optional<Period> period) {
    private static final String RULE = "rule:";

    /** The name of a rule as {@link #by} has it; no account is called so. */
    public static String byRule(String name) {
        return RULE + name;
    }

    /** Whether no person but a rule decided it. */
    public boolean grantedByRule() {
        return isRule(by);
    }

    /** Whether {@link #by} names a rule. */
    public static boolean isRule(String by) {
        return by.startsWith(RULE);
    }

    /**
     * From the first moment on, until before the last.
     *
     * @param inReadingRoomOnly to be read at the terminals of the reading room
     */
    public record Period(Instant from, Instant until, boolean inReadingRoomOnly) {
        public Period {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("ends before it begins");
            }
        }

        /**
         * So many days in Vietnam, that of the first moment counted in: it ends at a midnight, and never lasts longer than
         * {@link DipKind#LONGEST}.
         *
         * @param days at least 1; of more than the law allows, those it allows
         */
        public static Period ofDays(Instant from, int days, boolean inReadingRoomOnly) {
            long allowed = Math.clamp(days, 1, DipKind.LONGEST.toDays());
            Instant until = from.atZone(Vietnam.ZONE)
                    .toLocalDate()
                    .plusDays(allowed)
                    .atStartOfDay(Vietnam.ZONE)
                    .toInstant();
            return new Period(from, until, inReadingRoomOnly);
        }

        /** As long as this one, in days, beginning at this moment; this one when it begins later anyhow. */
        public Period notBefore(Instant moment) {
            return from.isBefore(moment) ? ofDays(moment, days(), inReadingRoomOnly) : this;
        }

        public boolean includes(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }

        /** Whether it is over at this moment. */
        public boolean overAt(Instant moment) {
            return !moment.isBefore(until);
        }

        private int days() {
            return (int) ChronoUnit.DAYS.between(from.atZone(Vietnam.ZONE).toLocalDate(), lastDay()) + 1;
        }

        /** The last day, in Vietnam, on which it may be used: a period that ends at midnight ends with the day before. */
        public LocalDate lastDay() {
            return until.minusNanos(1).atZone(Vietnam.ZONE).toLocalDate();
        }
    }
}
