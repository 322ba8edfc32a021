package vn.kholuutru.ingest.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;

/**
 * What must be known of a submitted delivery beside its files to take it up again from nothing, as JSON.
 *
 * @param request of a delivery of one document: the sender's key and what it was first used for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SubmittedDelivery(
        UUID id,
        String name,
        String profile,
        boolean withoutMetadata,
        String recordStatus,
        Optional<String> agreement,
        Optional<String> mapping,
        String user,
        String openedAt,
        Optional<Request> request) {

    /** @param file the name of the one document */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Request(String file, Optional<String> idempotencyKey, String digest) {}

    static SubmittedDelivery of(Delivery delivery, Optional<Request> request) {
        DeliveryTerms terms = delivery.terms();
        return new SubmittedDelivery(
                delivery.id().value(),
                delivery.name(),
                terms.profile().value(),
                terms.withoutMetadata(),
                terms.status().name(),
                terms.agreement(),
                terms.mapping(),
                delivery.user(),
                delivery.openedAt().toString(),
                request);
    }

    DeliveryId deliveryId() {
        return new DeliveryId(id);
    }

    /** The delivery as it was before its submission. */
    Delivery opened() {
        return new Delivery(
                deliveryId(),
                name,
                new DeliveryTerms(
                        new ProfileId(profile),
                        withoutMetadata,
                        RecordStatus.valueOf(recordStatus),
                        agreement,
                        mapping),
                user,
                Instant.parse(openedAt),
                DeliveryState.OPEN,
                List.of());
    }
}
