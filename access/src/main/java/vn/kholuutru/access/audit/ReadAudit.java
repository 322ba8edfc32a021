package vn.kholuutru.access.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Lets archivists read the audit log, page by page or as a whole. */
@Singleton
public class ReadAudit {
    /** Lines that a workbook holds at most; what is more is asked for by time. */
    public static final int MOST_EXPORTED = 100_000;

    /** How deep a list is paged; who looks for something older names a time. */
    private static final int DEEPEST = 10_000;

    private static final int LONGEST_QUESTION = 200;

    private final AuditLog log;
    private final AuditTrail trail;

    public ReadAudit(AuditLog log, AuditTrail trail) {
        this.log = log;
        this.trail = trail;
    }

    /**
     * One page, the latest first, and one line more if there is another page.
     *
     * @param page from 1
     * @throws ProblemException INVALID_PAGE
     */
    public List<AuditEntry> read(Visitor visitor, Filter filter, int page, int size) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        if (page < 1 || (long) page * size > DEEPEST) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_PAGE", List.of(String.valueOf(page), String.valueOf(size))));
        }
        return log.read(filter, (page - 1) * size, size + 1);
    }

    /** The latest first, {@link #MOST_EXPORTED} at most. */
    public void each(Visitor visitor, Filter filter, Consumer<AuditEntry> taking) {
        check(visitor);
        log.each(filter, MOST_EXPORTED, taking);
    }

    /**
     * Before an answer begins that cannot be taken back. That it is taken away is noted.
     *
     * @param question what was asked for, in words of the address; empty for everything
     */
    public void take(Visitor visitor, String question) {
        check(visitor);
        trail.note(
                visitor,
                AuditAction.LOG_EXPORTED,
                question.substring(0, Math.min(question.length(), LONGEST_QUESTION)));
    }

    private static void check(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
    }
}
