package vn.kholuutru.ingest.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Progress;

/**
 * A delivery as JSON.
 *
 * @param status new, supplement, replacement, test or other (METS RECORDSTATUS)
 * @param agreement the code of the submission agreement it is judged by; absent for the profile's defaults
 * @param state open, submitted, done or refused
 * @param findings about the delivery as a whole
 */
public record DeliveryBody(
        String id,
        String name,
        String profile,
        boolean withoutMetadata,
        String status,
        Optional<String> agreement,
        String state,
        Instant openedAt,
        ProgressBody progress,
        List<FindingBody> findings) {

    /** Counts of files; {@code received} is known once the mục lục is read. */
    public record ProgressBody(long received, long checked, long accepted, long rejected, long skipped, long pages) {}

    static DeliveryBody from(Delivery delivery, Progress progress) {
        return new DeliveryBody(
                delivery.id().toString(),
                delivery.name(),
                delivery.terms().profile().value(),
                delivery.terms().withoutMetadata(),
                delivery.terms().status().word(),
                delivery.terms().agreement(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.openedAt(),
                new ProgressBody(
                        progress.received(),
                        progress.checked(),
                        progress.accepted(),
                        progress.rejected(),
                        progress.skipped(),
                        progress.pages()),
                delivery.findings().stream().map(FindingBody::from).toList());
    }
}
