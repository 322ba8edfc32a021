package vn.kholuutru.access.copies;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.kholuutru.access.copies.CopiesReport.OnTarget;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.CopyPolicy;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Proves from the receipts that every object has its independent copies, or lists those that have not; for archivists. */
@Singleton
public class ProveCopies {
    private static final int OPEN_ALARMS = 1_000;
    private static final int AT_A_TIME = 1_000;

    private final StorageTargets targets;
    private final CopyRegister copies;
    private final CopyPolicy policy;
    private final AlarmRegister alarms;
    private final Clock clock;

    public ProveCopies(
            StorageTargets targets, CopyRegister copies, CopyPolicy policy, AlarmRegister alarms, Clock clock) {
        this.targets = targets;
        this.copies = copies;
        this.policy = policy;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** @throws ProblemException LOGIN_REQUIRED or ROLE_REQUIRED */
    public CopiesReport report(Visitor visitor) {
        requireArchivist(visitor);
        Instant now = clock.instant();
        Set<String> away = alarms.open(OPEN_ALARMS).stream()
                .filter(alarm -> alarm.kind() == AlarmKind.TARGET_AWAY)
                .map(Alarm::subject)
                .collect(Collectors.toSet());
        return new CopiesReport(
                now,
                policy.wanted(),
                targets.all().stream().map(StorageTarget::medium).distinct().count(),
                targets.all().stream()
                        .map(target -> new OnTarget(
                                target,
                                copies.holdings(target.id()),
                                away.contains(target.id().value())))
                        .toList(),
                copies.coverage(independence(), now.minus(policy.within())));
    }

    /**
     * Objects without enough copies, in the order of their ids.
     *
     * @param fonds only those of this phông
     * @param last only those after this one
     */
    public List<CopyGap> gaps(Visitor visitor, Optional<FondsCode> fonds, Optional<ObjectId> last, int limit) {
        requireArchivist(visitor);
        return copies.gaps(independence(), fonds, last, limit);
    }

    /** Every gap there is, one after the other. */
    public void eachGap(Visitor visitor, Consumer<CopyGap> reader) {
        Optional<ObjectId> last = Optional.empty();
        List<CopyGap> some;
        do {
            some = gaps(visitor, Optional.empty(), last, AT_A_TIME);
            some.forEach(reader);
            last = some.isEmpty() ? last : Optional.of(some.getLast().object().id());
        } while (some.size() == AT_A_TIME);
    }

    private Independence independence() {
        return Independence.of(targets.all(), policy.wanted());
    }

    private static void requireArchivist(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }
}
