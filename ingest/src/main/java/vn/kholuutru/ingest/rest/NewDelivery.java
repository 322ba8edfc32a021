package vn.kholuutru.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What opens a delivery.
 *
 * @param name for people, such as the folder's name
 * @param profile default {@code tt05-2025}
 * @param withoutMetadata true when the files come without a mục lục; default false
 * @param status new (default), supplement, replacement, test or other (METS RECORDSTATUS)
 * @param agreement the code of the submission agreement; absent for the defaults of the profile
 * @param mapping how the columns of the mục lục are to be read; absent when the archive finds it out
 */
public record NewDelivery(
        @Nullable String name,
        @Nullable String profile,
        @Nullable Boolean withoutMetadata,
        @Nullable String status,
        @Nullable String agreement,
        @Nullable JsonNode mapping) {
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cc}+");

    String givenName() {
        String plain = name == null
                ? ""
                : CONTROL_CHARACTERS.matcher(name).replaceAll(" ").strip();
        return plain.isEmpty() ? "-" : plain;
    }

    /** @throws ProblemException UNKNOWN_PROFILE or UNKNOWN_RECORD_STATUS */
    DeliveryTerms terms() {
        return new DeliveryTerms(
                profileId(),
                withoutMetadata != null && withoutMetadata,
                recordStatus(),
                Optional.ofNullable(agreement).map(String::strip).filter(code -> !code.isEmpty()),
                Optional.ofNullable(mapping).filter(JsonNode::isObject).map(JsonNode::toString));
    }

    private ProfileId profileId() {
        if (profile == null) {
            return ProfileId.TT05_2025;
        }
        try {
            return new ProfileId(profile);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_PROFILE", List.of(profile)));
        }
    }

    private RecordStatus recordStatus() {
        if (status == null) {
            return RecordStatus.NEW;
        }
        return RecordStatus.of(status)
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_RECORD_STATUS", List.of(status))));
    }
}
