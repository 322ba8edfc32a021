package vn.kholuutru.ingest.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.mapping.FindingAidMapping;

/** Says how the mục lục of an open delivery is understood, and takes corrections. Nothing of it is stored yet. */
@ApplicationScoped
@RolesAllowed("archivist")
public class UnderstandDelivery {
    private final SubmissionJournal journal;
    private final SubmittedFiles files;

    @Inject
    public UnderstandDelivery(SubmissionJournal journal, SubmittedFiles files) {
        this.journal = journal;
        this.files = files;
    }

    /**
     * Corrections applied; empty when there is no mục lục that can be read.
     *
     * @throws ProblemException NOT_FOUND, or DELIVERY_CLOSED
     */
    public Optional<FindingAidMapping> of(DeliveryId id) {
        Delivery delivery = open(id);
        return delivery.terms().withoutMetadata()
                ? Optional.empty()
                : files.headings(delivery).filter(mapping -> !mapping.sheets().isEmpty());
    }

    /**
     * From now on the mục lục is read as the mapping says.
     *
     * @throws ProblemException NOT_FOUND, DELIVERY_CLOSED, or INVALID_MAPPING
     */
    public void correct(DeliveryId id, String mapping) {
        Delivery delivery = open(id);
        RequiredMapping.of(mapping);
        journal.setMapping(delivery.id(), mapping);
    }

    private Delivery open(DeliveryId id) {
        Delivery delivery = journal.findDelivery(id)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("delivery", id.toString())));
        if (delivery.state() != DeliveryState.OPEN) {
            throw new ProblemException(new Problem.Conflict("DELIVERY_CLOSED", List.of(id.toString())));
        }
        return delivery;
    }
}
