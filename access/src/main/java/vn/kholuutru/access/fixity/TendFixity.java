package vn.kholuutru.access.fixity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Lets archivists see what is checked and what was found, and order checks before their turn. */
@Singleton
public class TendFixity {
    private final FixityRegister register;
    private final Duration limit;
    private final Clock clock;

    public TendFixity(
            FixityRegister register,
            @ConfigProperty(name = "kho.fixity.limit", defaultValue = "P90D") Duration limit,
            Clock clock) {
        this.register = register;
        this.limit = limit;
        this.clock = clock;
    }

    public Duration limit() {
        return limit;
    }

    public List<PlaceCoverage> coverage(Visitor visitor) {
        requireStaff(visitor);
        return register.coverage(clock.instant(), limit);
    }

    /** The latest first. */
    public List<FixityIncident> incidents(Visitor visitor, int limit) {
        requireStaff(visitor);
        return register.incidents(limit);
    }

    /**
     * @param fonds blank for the whole archive
     * @throws ProblemException NOT_FOUND when the archive has nothing of that phông
     */
    public FixityOrder.Progress order(Visitor visitor, String fonds) {
        requireStaff(visitor);
        FixityOrder order = new FixityOrder(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                visitor.name().orElseThrow(),
                parsed(fonds.strip()),
                Optional.empty());
        FixityOrder.Progress asked = register.order(order);
        if (asked.objects() == 0 && order.fonds().isPresent()) {
            throw notFound("fonds", fonds);
        }
        return asked;
    }

    /** @throws ProblemException NOT_FOUND */
    public FixityOrder.Progress find(Visitor visitor, String id) {
        requireStaff(visitor);
        return register.findOrder(Ids.parse("fixity-check", id)).orElseThrow(() -> notFound("fixity-check", id));
    }

    private static Optional<FondsCode> parsed(String fonds) {
        try {
            return fonds.isEmpty() ? Optional.empty() : Optional.of(new FondsCode(fonds));
        } catch (IllegalArgumentException noCode) {
            throw notFound("fonds", fonds.length() > 80 ? fonds.substring(0, 80) + "…" : fonds);
        }
    }

    private static ProblemException notFound(String what, String id) {
        return new ProblemException(new Problem.NotFound(what, id));
    }

    private static void requireStaff(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }
}
