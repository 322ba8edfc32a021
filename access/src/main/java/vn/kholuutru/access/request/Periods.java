package vn.kholuutru.access.request;

import java.time.Instant;
import java.time.LocalDate;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.core.model.request.Decision.Period;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * From when until when something is granted: whole days in Vietnam, that of the beginning counted in, never more than the law allows
 * (Điều 37, 40).
 */
record Periods(ReadingRoomConfiguration settings) {
    /** As long as is usual, from this moment on. */
    Period usual(DipKind kind, Instant from) {
        return Period.ofDays(from, days(kind), false);
    }

    /** What an archivist chose; what begins today begins now. */
    Period chosen(DipKind kind, Choice choice, Instant now, boolean inReadingRoomOnly) {
        Instant from = choice.from()
                .map(day -> day.atStartOfDay(Vietnam.ZONE).toInstant())
                .filter(now::isBefore)
                .orElse(now);
        Period usual = Period.ofDays(from, days(kind), inReadingRoomOnly);
        return choice.until()
                .map(day -> day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant())
                .filter(usual.until()::isAfter)
                .map(until -> new Period(from, until, inReadingRoomOnly))
                .orElse(usual);
    }

    /** Until when what is granted now waits for its fee: the end of a day, that of today not counted. */
    Instant payBy(Instant now) {
        LocalDate last = now.atZone(Vietnam.ZONE).toLocalDate().plusDays(Math.max(1, settings.paymentDays()));
        return last.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
    }

    private int days(DipKind kind) {
        return kind == DipKind.READING ? settings.readingDays() : settings.downloadDays();
    }
}
