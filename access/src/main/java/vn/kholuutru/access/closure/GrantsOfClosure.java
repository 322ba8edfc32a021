package vn.kholuutru.access.closure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kholuutru.access.request.DecideRequests;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What readers were given before something was closed, and still have: a closure does not take back what an archivist granted, so
 * archivists see what that is and may take it back.
 */
@Singleton
public class GrantsOfClosure {
    private static final int MOST = 2_000;

    private final ClosureRegister closures;
    private final DipRegister dips;
    private final SubmissionJournal journal;
    private final DecideRequests decide;
    private final Clock clock;

    public GrantsOfClosure(
            ClosureRegister closures, DipRegister dips, SubmissionJournal journal, DecideRequests decide, Clock clock) {
        this.closures = closures;
        this.dips = dips;
        this.journal = journal;
        this.decide = decide;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND of a closure that is not there, ROLE_REQUIRED */
    public List<Dip> live(Visitor visitor, String closure) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        Closed closed = closure(closure).closed();
        Instant now = clock.instant();
        List<Dip> live = dips.live(now, MOST);
        Map<UUID, Optional<AipAddress>> addresses = live.stream()
                .map(Dip::document)
                .distinct()
                .collect(Collectors.toMap(id -> UUID.fromString(id.toString()), journal::findAip));
        Function<Dip, Optional<AipAddress>> address =
                dip -> addresses.getOrDefault(UUID.fromString(dip.document().toString()), Optional.empty());
        return live.stream()
                .filter(dip -> address.apply(dip)
                        .filter(found -> touches(closed, found))
                        .isPresent())
                .toList();
    }

    /**
     * Takes all of them back at this moment.
     *
     * @param reason to the readers
     * @return how many
     * @throws ProblemException NOT_FOUND, ROLE_REQUIRED, REASON_MISSING
     */
    public int revoke(Visitor visitor, String closure, String reason) {
        List<Dip> touched = live(visitor, closure);
        touched.forEach(dip -> decide.revoke(visitor, dip.id().toString(), reason));
        return touched.size();
    }

    private static boolean touches(Closed closed, AipAddress address) {
        return switch (closed) {
            case Closed.OfFonds fonds -> fonds.code().equals(address.fonds().value());
            case Closed.OfDossier dossier ->
                dossier.code().equals(address.dossier().value());
            case Closed.OfDocument document ->
                document.id().equals(address.aip().toString());
            case Closed.OfPages pages -> pages.id().equals(address.aip().toString());
        };
    }

    private Closure closure(String id) {
        try {
            return closures.find(UUID.fromString(id)).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException notThere) {
            throw new ProblemException(new Problem.NotFound("closure", id));
        }
    }
}
