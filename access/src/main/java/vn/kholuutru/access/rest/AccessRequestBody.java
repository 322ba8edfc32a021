package vn.kholuutru.access.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.access.request.OwnRequests;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Wanted;

/**
 * A request as JSON.
 *
 * @param dueAt by when it is decided
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AccessRequestBody(
        String id,
        String number,
        String purpose,
        String purposeContent,
        String feeCategory,
        String researchTopic,
        String note,
        Instant submittedAt,
        Instant dueAt,
        List<ItemBody> items) {

    static AccessRequestBody from(AccessRequest request, List<OwnRequests.Line> lines) {
        return new AccessRequestBody(
                request.id().toString(),
                request.number(),
                request.purpose().code(),
                request.purposeContent(),
                request.feeCategory().code(),
                request.researchTopic(),
                request.note(),
                request.submittedAt(),
                request.dueAt(),
                lines.stream().map(ItemBody::from).toList());
    }

    /**
     * One thing asked for.
     *
     * @param document the document's lasting name
     * @param paper the id of a record on paper
     * @param state waiting, awaiting_payment, being_made, not_yet, readable, fetchable, at_reading_room, over, revoked, refused or
     *     withdrawn
     * @param reason of a refusal, as a code
     * @param dip what was given
     * @param fee in đồng; 0 when none is due
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ItemBody(
            String id,
            Optional<String> document,
            Optional<String> paper,
            String code,
            String title,
            String delivery,
            int copies,
            String state,
            Optional<String> reason,
            Optional<String> decisionNote,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> dip,
            Optional<Long> fee) {

        static ItemBody from(OwnRequests.Line line) {
            Wanted wanted = line.item().wanted();
            Optional<Decision> decision = line.item().decision();
            Optional<Decision.Period> period = line.dip().map(Dip::period).or(() -> decision.flatMap(Decision::period));
            boolean onPaper = wanted.kind() == Wanted.Kind.PAPER;
            return new ItemBody(
                    line.item().id().toString(),
                    onPaper ? Optional.empty() : Optional.of(wanted.id()),
                    onPaper ? Optional.of(wanted.id()) : Optional.empty(),
                    wanted.code(),
                    wanted.title(),
                    line.item().kind().name().toLowerCase(Locale.ROOT),
                    line.item().copies(),
                    line.where().name().toLowerCase(Locale.ROOT),
                    decision.map(Decision::reason).filter(code -> !code.isEmpty()),
                    decision.map(Decision::note).filter(note -> !note.isEmpty()),
                    period.map(Decision.Period::from),
                    period.map(Decision.Period::until),
                    line.dip().map(dip -> dip.id().toString()),
                    line.dip().map(Dip::feeDong));
        }
    }
}
