package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.problem.ProblemException;

/** The register of files kept in quarantine. Entries are never removed: they outlive the file. */
public interface QuarantineRegister {
    /** Enters a file; one entered already stays as it is. */
    void enter(QuarantineEntry entry);

    Optional<QuarantineEntry> find(SubmissionId id);

    /** Newest first. */
    List<QuarantineEntry> entries(int offset, int limit);

    long count();

    /** Those nobody has decided upon. */
    long waiting();

    /**
     * Records a decision.
     *
     * @throws ProblemException NOT_FOUND, or QUARANTINE_DECIDED when the entry cannot become this any more
     */
    QuarantineEntry decide(SubmissionId id, QuarantineState next, QuarantineEntry.Decision decision);
}
