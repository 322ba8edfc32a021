package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import vn.kholuutru.access.security.GrantStillHolds;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Finds the document a DIP is of, as long as it may be given: asked when its file is made, and again each time it is handed out. */
@Singleton
public class DocumentOfDip {
    private final SubmissionJournal journal;
    private final AipStore store;
    private final ReadingRights rights;
    private final GrantStillHolds grants;

    public DocumentOfDip(SubmissionJournal journal, AipStore store, ReadingRights rights, GrantStillHolds grants) {
        this.journal = journal;
        this.store = store;
        this.rights = rights;
        this.grants = grants;
    }

    /**
     * @throws DipObstacle NO_DOCUMENT, SECRET or CLOSED
     * @throws ProblemException when the store cannot answer just now
     */
    StoredAip find(Dip dip) throws DipObstacle {
        StoredAip aip = stored(dip);
        AccessLevel level = rights.asOfNow(aip).accessLevel();
        if (level == AccessLevel.SECRET) {
            throw new DipObstacle(DipObstacle.Kind.SECRET);
        }
        if (!grants.at(level, dip)) {
            throw new DipObstacle(DipObstacle.Kind.CLOSED);
        }
        return aip;
    }

    private StoredAip stored(Dip dip) throws DipObstacle {
        try {
            return journal.findAip(dip.document())
                    .flatMap(store::find)
                    .orElseThrow(() -> new DipObstacle(DipObstacle.Kind.NO_DOCUMENT));
        } catch (ProblemException problem) {
            if (problem.problem() instanceof Problem.NotFound) {
                throw new DipObstacle(DipObstacle.Kind.NO_DOCUMENT, problem);
            }
            throw problem;
        }
    }
}
