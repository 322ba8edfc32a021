package vn.kholuutru.access.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.QuarantineFolder;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Lets archivists see that files are in quarantine and decide what becomes of them. Nobody sees the files through the
 * archive: whoever has to look at one opens the folder on the machine itself.
 */
@Singleton
public class TendQuarantine {
    private static final Logger LOG = LoggerFactory.getLogger(TendQuarantine.class);
    private static final int NUMBER_LENGTH = 8;
    private static final int LONGEST_REASON = 500;

    private final QuarantineRegister register;
    private final QuarantineFolder folder;
    private final Clock clock;

    public TendQuarantine(QuarantineRegister register, QuarantineFolder folder, Clock clock) {
        this.register = register;
        this.folder = folder;
        this.clock = clock;
    }

    /** Newest first. */
    public List<QuarantineEntry> entries(Visitor visitor, int page, int size) {
        requireStaff(visitor);
        return register.entries(Math.multiplyExact(page, size), size);
    }

    public long count(Visitor visitor) {
        requireStaff(visitor);
        return register.count();
    }

    public long waiting(Visitor visitor) {
        requireStaff(visitor);
        return register.waiting();
    }

    /** @throws ProblemException NOT_FOUND */
    public QuarantineEntry open(Visitor visitor, String id) {
        requireStaff(visitor);
        return register.find(parsed(id)).orElseThrow(() -> notFound(id));
    }

    /** What people call an entry, and type to confirm that they mean this one. */
    public static String numberOf(QuarantineEntry entry) {
        return entry.id().toString().substring(0, NUMBER_LENGTH);
    }

    /**
     * Records a decision. When it ends the archive's custody, the bytes are removed first: what is recorded as gone is gone.
     *
     * @param confirmation the number of the entry, typed by whoever decides
     * @throws ProblemException NOT_FOUND, CONFIRMATION_WRONG, REASON_MISSING, or QUARANTINE_DECIDED
     */
    public QuarantineEntry decide(
            Visitor visitor, String id, QuarantineState next, String reason, String confirmation) {
        QuarantineEntry entry = open(visitor, id);
        if (!confirmation.strip().toLowerCase(Locale.ROOT).equals(numberOf(entry))) {
            throw new ProblemException(new Problem.Invalid("CONFIRMATION_WRONG", List.of(numberOf(entry))));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(new Problem.Invalid("REASON_MISSING", List.of(String.valueOf(LONGEST_REASON))));
        }
        if (!entry.state().mayBecome(next)) {
            throw new ProblemException(new Problem.Conflict("QUARANTINE_DECIDED", List.of(numberOf(entry))));
        }
        if (next.removed()) {
            folder.remove(entry.id());
        }
        String by = visitor.name().orElseThrow();
        QuarantineEntry decided =
                register.decide(entry.id(), next, new QuarantineEntry.Decision(by, clock.instant(), reason.strip()));
        LOG.warn("quarantine decision={} submission={} by={}", next, entry.id(), by);
        return decided;
    }

    private static void requireStaff(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }

    private static SubmissionId parsed(String id) {
        try {
            return SubmissionId.of(id);
        } catch (IllegalArgumentException notAnId) {
            throw notFound(id);
        }
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(new Problem.NotFound("quarantine", id));
    }
}
