package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.util.List;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.problem.ProblemException;

/** Lets archivists see which files are being made and which could not be made, and order these again. */
@Singleton
public class TendDips {
    private static final int SHOWN = 200;

    private final DipRegister dips;
    private final AuditTrail trail;

    public TendDips(DipRegister dips, AuditTrail trail) {
        this.dips = dips;
        this.trail = trail;
    }

    /** @param obstacle a name of {@link DipObstacle.Kind}; empty when none is noted */
    public record Failed(Dip dip, String obstacle) {}

    public List<Failed> failed(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return dips.inState(DipState.FAILED, SHOWN).stream()
                .map(dip -> new Failed(dip, dips.obstacle(dip.id()).orElse("")))
                .toList();
    }

    /** Those that are to be made, in the order in which they were ordered. */
    public List<Dip> ordered(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return dips.inState(DipState.ORDERED, SHOWN);
    }

    /**
     * Has it made again; when somebody else was faster, that is no fault.
     *
     * @throws ProblemException NOT_FOUND for what is no id
     */
    public void orderAgain(Visitor visitor, String id) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        dips.orderAgain(Ids.parse("dip", id));
        trail.note(visitor, AuditAction.DIP_RETRIED, id);
    }
}
