package vn.kholuutru.ingest.rest;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The header {@code Repr-Digest: sha-256=:…:} of RFC 9530; other algorithms beside it are passed over. */
final class ReprDigest {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|[ ,])sha-256=:([A-Za-z0-9+/=]+):");

    private ReprDigest() {}

    static String format(Checksum sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256.bytes()) + ":";
    }

    /** @throws ProblemException BAD_DIGEST when the header is there but cannot be read */
    static Optional<Checksum> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = SHA_256.matcher(header);
        try {
            if (matcher.find()) {
                byte[] digest = Base64.getDecoder().decode(matcher.group(1));
                return Optional.of(Checksum.of(DigestAlgorithm.SHA_256, digest));
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.Invalid("BAD_DIGEST", List.of()));
        }
        throw new ProblemException(new Problem.Invalid("BAD_DIGEST", List.of()));
    }
}
