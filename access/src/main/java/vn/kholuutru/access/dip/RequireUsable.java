package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.kholuutru.access.security.Terminals;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Whether the file of a DIP may leave the archive at this moment, whoever of those who may have it asks. */
@Singleton
public class RequireUsable {
    private final DipRegister dips;
    private final DocumentOfDip documents;
    private final PagesClosed closed;
    private final Terminals terminals;
    private final Clock clock;

    public RequireUsable(
            DipRegister dips, DocumentOfDip documents, PagesClosed closed, Terminals terminals, Clock clock) {
        this.dips = dips;
        this.documents = documents;
        this.closed = closed;
        this.terminals = terminals;
        this.clock = clock;
    }

    /**
     * An uncertified copy that holds pages which are closed by now is ordered anew.
     *
     * @throws ProblemException DIP_NOT_READY, DIP_NOT_YET, DIP_OVER, READING_ROOM_ONLY, DIP_CLOSED, DIP_PAGES_CLOSED,
     *     DOWNLOAD_NOT_ALLOWED or NOT_FOUND
     */
    DipFile of(Dip dip, Visitor visitor) {
        Instant now = clock.instant();
        if (dip.state() != DipState.READY) {
            throw notReady();
        }
        if (now.isBefore(dip.period().from())) {
            throw refused("DIP_NOT_YET");
        }
        if (dip.period().overAt(now)) {
            throw refused("DIP_OVER");
        }
        if (dip.period().inReadingRoomOnly() && !visitor.has(Role.ARCHIVIST) && !terminals.askedFromOne()) {
            throw refused("READING_ROOM_ONLY");
        }
        DipFile file = dip.file().orElseThrow(RequireUsable::notReady);
        if (closed.areIn(file, document(dip), now)) {
            if (dip.kind() == DipKind.PLAIN_COPY) {
                dips.makeAnew(dip.id());
                throw notReady();
            }
            throw refused("DIP_PAGES_CLOSED");
        }
        return file;
    }

    private StoredAip document(Dip dip) {
        try {
            return documents.find(dip);
        } catch (DipObstacle obstacle) {
            ProblemException problem = switch (obstacle.kind()) {
                case SECRET -> refused("DOWNLOAD_NOT_ALLOWED");
                case CLOSED -> refused("DIP_CLOSED");
                default ->
                    new ProblemException(new Problem.NotFound("dip", dip.id().toString()));
            };
            problem.initCause(obstacle);
            throw problem;
        }
    }

    private static ProblemException refused(String code) {
        return new ProblemException(new Problem.NotAllowed(code, List.of()));
    }

    private static ProblemException notReady() {
        return new ProblemException(new Problem.Conflict("DIP_NOT_READY", List.of()));
    }
}
