package vn.kholuutru.access.web;

import java.util.Set;
import vn.kholuutru.access.audit.SubjectWords;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;

/**
 * A line of the audit log for a page.
 *
 * @param document where its document is read; empty when it is about none
 * @param subject what it is about, in words where it has any
 * @param refusal in words; empty when it was allowed
 */
public record AuditLine(AuditEntry entry, String document, String subject, String refusal) {
    private static final Set<AuditAction> OF_DOCUMENTS = Set.of(
            AuditAction.DESCRIPTION_VIEWED,
            AuditAction.PAGE_VIEWED,
            AuditAction.TEXT_VIEWED,
            AuditAction.FILE_DOWNLOADED,
            AuditAction.DIP_DOWNLOADED,
            AuditAction.DIP_MADE,
            AuditAction.DIP_DELETED,
            AuditAction.DIP_REVOKED);

    static AuditLine of(AuditEntry entry, Language language) {
        return new AuditLine(
                entry,
                OF_DOCUMENTS.contains(entry.action()) ? "/tai-lieu/" + entry.subject() : "",
                SubjectWords.of(entry, language),
                SubjectWords.refusal(entry, language));
    }
}
