package vn.kholuutru.access.recovery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows archivists which backups there are and that restoring was tried. */
@Singleton
public class ProveRecovery {
    private final RecoveryRegister register;

    public ProveRecovery(RecoveryRegister register) {
        this.register = register;
    }

    /** The latest first. */
    public List<BackupNote> backups(Visitor visitor, int limit) {
        require(visitor);
        return register.backups(limit);
    }

    /** The latest first. */
    public List<DrillNote> drills(Visitor visitor, int limit) {
        require(visitor);
        return register.drills(limit);
    }

    /** @throws ProblemException NOT_FOUND */
    public DrillNote drill(Visitor visitor, String id) {
        require(visitor);
        return parsed(id)
                .flatMap(register::findDrill)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("drill", id)));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void require(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }
}
