package vn.kholuutru.ingest.rest;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What opens a delivery.
 *
 * @param name for people, such as the folder's name
 * @param profile default {@code tt05-2025}
 * @param withoutMetadata true when the files come without a mục lục; default false
 */
public record NewDelivery(
        @Nullable String name,
        @Nullable String profile,
        @Nullable Boolean withoutMetadata) {
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cc}+");

    String givenName() {
        String plain = name == null
                ? ""
                : CONTROL_CHARACTERS.matcher(name).replaceAll(" ").strip();
        return plain.isEmpty() ? "-" : plain;
    }

    ProfileId profileId() {
        if (profile == null) {
            return ProfileId.TT05_2025;
        }
        try {
            return new ProfileId(profile);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_PROFILE", List.of(profile)));
        }
    }

    boolean givenWithoutMetadata() {
        return withoutMetadata != null && withoutMetadata;
    }
}
