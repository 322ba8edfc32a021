package vn.kholuutru.ingest.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;

/**
 * What must be known of a submitted delivery beside its files to take it up again from nothing, as JSON.
 *
 * @param request of a delivery of one document: the sender's key and what it was first used for
 * @param files SHA-256 of each by its path; not told by entries of older releases
 * @param metadataSha256 of the description of a delivery of one document
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
        Optional<Request> request,
        Optional<SortedMap<String, String>> files,
        Optional<String> metadataSha256) {

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
                request,
                Optional.empty(),
                Optional.empty());
    }

    /** With what must come back with it. */
    SubmittedDelivery with(SortedMap<String, String> digests, Optional<String> metadata) {
        return new SubmittedDelivery(
                id,
                name,
                profile,
                withoutMetadata,
                recordStatus,
                agreement,
                mapping,
                user,
                openedAt,
                request,
                Optional.of(digests),
                metadata.map(SubmittedDelivery::sha256));
    }

    /** What each file must be, by its path. */
    Map<String, Checksum> digests() {
        Map<String, Checksum> digests = new TreeMap<>();
        files.ifPresent(all ->
                all.forEach((path, hex) -> digests.put(path, new Checksum(DigestAlgorithm.SHA_256, hex))));
        return digests;
    }

    /** Whether this is the description that was promised, or none was. */
    boolean isDescribedBy(Optional<String> metadata) {
        return metadataSha256.isEmpty() || metadataSha256.equals(metadata.map(SubmittedDelivery::sha256));
    }

    private static String sha256(String text) {
        byte[] digest = Digests.start(DigestAlgorithm.SHA_256).digest(text.getBytes(StandardCharsets.UTF_8));
        return Checksum.of(DigestAlgorithm.SHA_256, digest).hex();
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
