package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;

/**
 * Enters in the journal what the second journal alone knows: deliveries submitted after the backup this archive was restored
 * from. They get the ids they had, and so do their submissions and AIPs; what the restored store has already is skipped.
 */
@ApplicationScoped
public class TakeUpSubmitted {
    private static final Logger LOG = LoggerFactory.getLogger(TakeUpSubmitted.class);

    private final SecondJournal second;
    private final SubmissionJournal journal;
    private final DeliveryFolders folders;

    @Inject
    public TakeUpSubmitted(SecondJournal second, SubmissionJournal journal, DeliveryFolders folders) {
        this.second = second;
        this.journal = journal;
        this.folders = folders;
    }

    /** Can be run at every start: what is known and has its files is left alone. */
    void takeUp() {
        if (second.isAway()) {
            LOG.error(
                    "nothing is taken in: the folder kho.ingest.second-journal is not on the disk it was first on. Mount that"
                            + " disk and start again; how to change it for another one is told in docs/recovery.md");
            return;
        }
        for (DeliveryId id : second.submitted()) {
            Optional<Delivery> known = journal.findDelivery(id);
            DeliveryState state = known.map(Delivery::state).orElse(DeliveryState.OPEN);
            if (state != DeliveryState.DONE && state != DeliveryState.REFUSED) {
                takeUp(second.entry(id), known);
            }
        }
    }

    private void takeUp(SubmittedDelivery submitted, Optional<Delivery> known) {
        DeliveryId id = submitted.deliveryId();
        if (known.isEmpty() || !Files.isDirectory(folders.of(id))) {
            LOG.warn("delivery {} is taken up from the second journal", id);
            List<String> damaged = second.giveBack(submitted, folders);
            if (!damaged.isEmpty()) {
                LOG.error(
                        "delivery {} was acknowledged and cannot be taken up: on the second disk these are missing or altered:"
                                + " {}. Put them right there and start again",
                        id,
                        damaged);
                folders.discardFiles(id); // all of it or nothing
                return;
            }
        }
        if (known.isEmpty()) {
            journal.open(submitted.opened());
        }
        submitted.request().ifPresent(request -> enter(submitted, request));
        if (known.map(Delivery::state).orElse(DeliveryState.OPEN) == DeliveryState.OPEN) {
            journal.setDeliveryState(id, DeliveryState.SUBMITTED, List.of());
        }
    }

    /** The one document of its delivery, under the key its sender may ask with again. */
    private void enter(SubmittedDelivery submitted, SubmittedDelivery.Request request) {
        Delivery delivery = submitted.opened();
        SubmissionId id = SubmissionIds.of(delivery.id(), request.file());
        journal.receive(List.of(new Submission(
                id,
                delivery.id(),
                request.file(),
                Optional.empty(),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                delivery.openedAt(),
                delivery.openedAt())));
        request.idempotencyKey().ifPresent(key -> journal.rememberKey(delivery.user(), key, id, request.digest()));
    }
}
