package vn.kholuutru.core.model.quarantine;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.SubmissionId;

/**
 * One line of the register of quarantined files. It names neither title nor text, and no file name either, since a name
 * often is the title: delivery and submission lead those who may know it to the name in the journal.
 *
 * @param deliveredBy the account that delivered it
 * @param code of the document, when it is known
 * @param detail what was found, in one word that is no content: the signature of a virus; empty for what is secret
 * @param decision what staff decided last, absent while it waits
 */
public record QuarantineEntry(
        SubmissionId id,
        DeliveryId delivery,
        String deliveredBy,
        Optional<DocumentCode> code,
        QuarantineReason reason,
        String detail,
        Checksum sha256,
        long size,
        Instant since,
        QuarantineState state,
        Optional<Decision> decision) {
    public QuarantineEntry {
        if (reason.secret() && !detail.isEmpty()) {
            throw new IllegalArgumentException("nothing may be said of what is secret");
        }
        if ((state == QuarantineState.WAITING) != decision.isEmpty()) {
            throw new IllegalArgumentException("a file waits until somebody decides");
        }
    }

    /**
     * @param by the account that decided
     * @param reason in the words of whoever decided
     */
    public record Decision(String by, Instant at, String reason) {
        public Decision {
            if (by.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("a decision has an author and a reason");
            }
        }
    }

    /** This entry once decided. */
    public QuarantineEntry decided(QuarantineState next, Decision by) {
        if (!state.mayBecome(next)) {
            throw new IllegalArgumentException(state + " cannot become " + next);
        }
        return new QuarantineEntry(
                id, delivery, deliveredBy, code, reason, detail, sha256, size, since, next, Optional.of(by));
    }
}
