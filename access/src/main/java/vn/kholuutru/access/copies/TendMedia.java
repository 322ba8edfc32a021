package vn.kholuutru.access.copies;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.MediaDesk;
import vn.kholuutru.core.port.MediaDesk.Minutes;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows archivists what is due with offline media, and orders sets and readings back for them. */
@Singleton
public class TendMedia {
    private static final int LONGEST_NAME = 80;

    private final MediaDesk desk;
    private final StorageTargets targets;
    private final Clock clock;

    public TendMedia(MediaDesk desk, StorageTargets targets, Clock clock) {
        this.desk = desk;
        this.targets = targets;
        this.clock = clock;
    }

    /** @param overdue true when its day has passed */
    public record Due(MediaDuty duty, boolean overdue) {}

    /** The earliest first. */
    public List<Due> duties(Visitor visitor) {
        requireArchivist(visitor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        return desk.duties().stream()
                .map(duty -> new Due(duty, duty.overdue(today)))
                .toList();
    }

    /** The last ordered first. */
    public List<MediaSet> sets(Visitor visitor) {
        requireArchivist(visitor);
        return desk.sets();
    }

    public List<StorageTarget> offline(Visitor visitor) {
        requireArchivist(visitor);
        return targets.all().stream().filter(target -> !target.online()).toList();
    }

    /** @throws ProblemException MEDIUM_UNNAMED, MEDIUM_ABSENT, MEDIA_BUSY, NOT_FOUND */
    public void write(Visitor visitor, String target, String kind, String medium) {
        requireArchivist(visitor);
        String name = medium.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(new Problem.Invalid("MEDIUM_UNNAMED", List.of()));
        }
        desk.write(target(target), kind(kind), name, by(visitor));
    }

    /** @throws ProblemException MEDIUM_ABSENT, MEDIA_BUSY, NOT_FOUND */
    public void readBack(Visitor visitor, String set) {
        requireArchivist(visitor);
        desk.readBack(set, by(visitor));
    }

    /** @throws ProblemException NOT_FOUND while there are none */
    public Minutes minutes(Visitor visitor, String set) {
        requireArchivist(visitor);
        return desk.minutes(set).orElseThrow(() -> new ProblemException(new Problem.NotFound("set", set)));
    }

    private static TargetId target(String id) {
        try {
            return new TargetId(id);
        } catch (IllegalArgumentException noTarget) {
            throw new ProblemException(new Problem.NotFound("target", id));
        }
    }

    private static MediaSet.Kind kind(String word) {
        return Arrays.stream(MediaSet.Kind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of())));
    }

    private static String by(Visitor visitor) {
        return visitor.name().orElseThrow();
    }

    private static void requireArchivist(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }
}
