package vn.kholuutru.access.rest;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.request.RequestForm;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What a system asks for.
 *
 * @param token a UUID chosen by the system, so that a repeated call makes one request
 * @param purpose 01 personal, 02 official, 03 special official
 * @param feeCategory 01 to 10
 */
public record NewAccessRequestBody(
        @Nullable String token,
        @Nullable String purpose,
        @Nullable String purposeContent,
        @Nullable String feeCategory,
        @Nullable String researchTopic,
        @Nullable String note,
        @Nullable List<NewItemBody> items) {

    /** @throws ProblemException BAD_REQUEST for unknown words */
    RequestForm toForm() {
        return new RequestForm(
                tokenOrNew(),
                text(purpose),
                text(purposeContent),
                text(feeCategory),
                text(researchTopic),
                text(note),
                items == null
                        ? List.of()
                        : items.stream().map(NewItemBody::toAsked).toList());
    }

    private UUID tokenOrNew() {
        try {
            return token == null ? UUID.randomUUID() : UUID.fromString(token);
        } catch (IllegalArgumentException notAnId) {
            throw unreadable();
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static ProblemException unreadable() {
        return new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
    }

    /**
     * One thing asked for.
     *
     * @param kind document or paper
     * @param delivery reading, plain_copy, certified_copy or package; reading unless said otherwise
     * @param copies 1 to 20; 1 unless said otherwise
     */
    public record NewItemBody(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String delivery,
            @Nullable Integer copies) {
        RequestForm.Asked toAsked() {
            return new RequestForm.Asked(
                    member(Wanted.Kind.values(), kind == null ? "document" : kind),
                    text(id),
                    member(DipKind.values(), delivery == null ? "reading" : delivery),
                    copies == null ? 1 : copies);
        }

        private static <E extends Enum<E>> E member(E[] all, String word) {
            return Arrays.stream(all)
                    .filter(one -> one.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(NewAccessRequestBody::unreadable);
        }
    }
}
