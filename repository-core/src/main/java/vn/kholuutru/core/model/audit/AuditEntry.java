package vn.kholuutru.core.model.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Purpose;

/**
 * One line of the audit log (nhật ký khai thác).
 *
 * @param account empty for somebody who has not signed in
 * @param reader for whom, when the archive does it by itself
 * @param subject what it was done with: the id of a document, request, account or closure
 * @param fonds the phông of the document, for statistics; empty when there is none
 * @param page from 1
 * @param request the number of the request under which it was allowed, such as {@code YC-2026-000123}
 * @param purpose of that request
 * @param kind the kind of delivery in which a document was given; empty for what was not given under a request
 * @param refusal the code of the refusal, of an item that was refused the reason of the list; empty when it was allowed
 * @param place where it was asked from: the network address
 */
public record AuditEntry(
        Instant at,
        Optional<String> account,
        Optional<String> reader,
        AuditAction action,
        String subject,
        Optional<String> fonds,
        OptionalInt page,
        Optional<String> request,
        Optional<Purpose> purpose,
        Optional<DipKind> kind,
        Optional<String> refusal,
        String place) {

    /** Something allowed that is about no page, document or request; what it is about is added by the methods below. */
    public static AuditEntry of(
            Instant at, Optional<String> account, AuditAction action, String subject, String place) {
        return new AuditEntry(
                at,
                account,
                Optional.empty(),
                action,
                subject,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place);
    }

    /** @param forWhom the account of the reader */
    public AuditEntry forReader(String forWhom) {
        return new AuditEntry(
                at,
                account,
                Optional.of(forWhom),
                action,
                subject,
                fonds,
                page,
                request,
                purpose,
                kind,
                refusal,
                place);
    }

    public AuditEntry ofFonds(Optional<String> code) {
        return new AuditEntry(at, account, reader, action, subject, code, page, request, purpose, kind, refusal, place);
    }

    public AuditEntry ofPage(OptionalInt number) {
        return new AuditEntry(
                at, account, reader, action, subject, fonds, number, request, purpose, kind, refusal, place);
    }

    /** @param number of the request */
    public AuditEntry under(String number, Optional<Purpose> reason) {
        return new AuditEntry(
                at, account, reader, action, subject, fonds, page, Optional.of(number), reason, kind, refusal, place);
    }

    public AuditEntry givenAs(DipKind delivery) {
        return new AuditEntry(
                at,
                account,
                reader,
                action,
                subject,
                fonds,
                page,
                request,
                purpose,
                Optional.of(delivery),
                refusal,
                place);
    }

    /** @param code of the problem that was answered instead; empty when it was allowed */
    public AuditEntry refused(Optional<String> code) {
        return new AuditEntry(at, account, reader, action, subject, fonds, page, request, purpose, kind, code, place);
    }
}
