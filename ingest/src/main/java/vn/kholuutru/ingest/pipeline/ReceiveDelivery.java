package vn.kholuutru.ingest.pipeline;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Receives a delivery: opened, filled with files, submitted. Until it is submitted nothing of it is looked at. */
@ApplicationScoped
@RolesAllowed("archivist")
public class ReceiveDelivery {
    private static final int LONGEST_NAME = 200;

    private final SubmissionJournal journal;
    private final DeliveryFolders folders;
    private final SecondJournal second;
    private final IntakeRoom room;
    private final IntakePlaces places;
    private final IngestWorkers workers;
    private final ProfileCatalogue profiles;
    private final AgreedTerms agreedTerms;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public ReceiveDelivery(
            SubmissionJournal journal,
            DeliveryFolders folders,
            SecondJournal second,
            IntakeRoom room,
            IntakePlaces places,
            IngestWorkers workers,
            ProfileCatalogue profiles,
            AgreedTerms agreedTerms,
            SecurityIdentity identity,
            Clock clock) {
        this.journal = journal;
        this.folders = folders;
        this.second = second;
        this.room = room;
        this.places = places;
        this.workers = workers;
        this.profiles = profiles;
        this.agreedTerms = agreedTerms;
        this.identity = identity;
        this.clock = clock;
    }

    /** @throws ProblemException UNKNOWN_AGREEMENT, UNKNOWN_PROFILE or INVALID_MAPPING */
    public Delivery open(String name, DeliveryTerms asked) {
        DeliveryTerms terms = agreedTerms.settled(asked);
        if (profiles.find(terms.profile()).isEmpty()) {
            throw new ProblemException(new Problem.Invalid(
                    "UNKNOWN_PROFILE", List.of(terms.profile().value())));
        }
        terms.mapping().ifPresent(RequiredMapping::of);
        String shortName = name.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Delivery delivery = new Delivery(
                DeliveryId.random(),
                shortName,
                terms,
                identity.getPrincipal().getName(),
                clock.instant(),
                DeliveryState.OPEN,
                List.of());
        folders.make(delivery.id());
        journal.open(delivery);
        return delivery;
    }

    /** @throws ProblemException DELIVERY_CLOSED, INTAKE_BUSY, or as {@link DeliveryFolders#keep} */
    public Checksum keep(DeliveryId id, String path, InputStream bytes, Optional<Checksum> expected) {
        return places.within(() -> keepInPlace(id, path, bytes, expected));
    }

    private Checksum keepInPlace(DeliveryId id, String path, InputStream bytes, Optional<Checksum> expected) {
        requireOpen(find(id));
        room.require();
        Checksum sha256 = folders.keep(id, path, bytes, expected);
        second.keep(id, path, folders.fileOf(id, path), sha256);
        return sha256;
    }

    /**
     * Submitting again changes nothing.
     *
     * @throws ProblemException INTAKE_BUSY, or SECOND_JOURNAL_AWAY
     */
    public Delivery submit(DeliveryId id) {
        return places.within(() -> submitInPlace(id));
    }

    private Delivery submitInPlace(DeliveryId id) {
        Delivery delivery = find(id);
        if (delivery.state() == DeliveryState.OPEN) {
            second.keepSubmitted(delivery, folders, Optional.empty());
            journal.setDeliveryState(id, DeliveryState.SUBMITTED, List.of());
            workers.submit(id);
        }
        return find(id);
    }

    public Delivery find(DeliveryId id) {
        return journal.findDelivery(id)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("delivery", id.toString())));
    }

    private static void requireOpen(Delivery delivery) {
        if (delivery.state() != DeliveryState.OPEN) {
            throw new ProblemException(new Problem.Conflict(
                    "DELIVERY_CLOSED", List.of(delivery.id().toString())));
        }
    }
}
