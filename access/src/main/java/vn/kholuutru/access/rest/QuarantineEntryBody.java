package vn.kholuutru.access.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.access.intake.TendQuarantine;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;

/**
 * An entry of the register as JSON.
 *
 * @param number to be typed as confirmation of a decision
 * @param reason secret_record, secret_stamp or virus
 * @param detail of a virus: the name of its signature
 * @param state waiting, handed_over, returned or destroyed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuarantineEntryBody(
        String id,
        String number,
        String delivery,
        String deliveredBy,
        Optional<String> code,
        String reason,
        String detail,
        String sha256,
        long size,
        Instant since,
        String state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> decidedBecause) {

    static QuarantineEntryBody from(QuarantineEntry entry) {
        return new QuarantineEntryBody(
                entry.id().toString(),
                TendQuarantine.numberOf(entry),
                entry.delivery().toString(),
                entry.deliveredBy(),
                entry.code().map(DocumentCode::value),
                entry.reason().name().toLowerCase(Locale.ROOT),
                entry.detail(),
                entry.sha256().hex(),
                entry.size(),
                entry.since(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.decision().map(QuarantineEntry.Decision::by),
                entry.decision().map(QuarantineEntry.Decision::at),
                entry.decision().map(QuarantineEntry.Decision::reason));
    }
}
