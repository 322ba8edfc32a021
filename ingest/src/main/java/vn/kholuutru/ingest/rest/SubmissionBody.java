package vn.kholuutru.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;

/**
 * A submission as JSON.
 *
 * @param state received, validated, stored, accepted, rejected or skipped; the last three are ends
 * @param aip the id of the AIP; its address is /api/v1/documents/{aip}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SubmissionBody(
        String id,
        String delivery,
        String file,
        Optional<String> code,
        String state,
        boolean complete,
        Optional<String> aip,
        int pages,
        List<FindingBody> findings,
        Instant receivedAt,
        Instant changedAt) {

    static SubmissionBody from(Submission submission) {
        boolean stored =
                submission.state() == SubmissionState.ACCEPTED || submission.state() == SubmissionState.SKIPPED;
        return new SubmissionBody(
                submission.id().toString(),
                submission.delivery().toString(),
                submission.file(),
                submission.code().map(DocumentCode::value),
                submission.state().word(),
                submission.complete(),
                stored ? submission.aip().map(address -> address.aip().toString()) : Optional.empty(),
                submission.pages(),
                submission.findings().stream().map(FindingBody::from).toList(),
                submission.receivedAt(),
                submission.changedAt());
    }
}
