package vn.kholuutru.access.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Gives an account an access token of 256 random bits. Only its SHA-256 is kept, so the token is shown once. A token
 * cannot ask for another token.
 */
@Singleton
public class IssueToken {
    private final UserRegister users;
    private final Clock clock;
    private final AccessConfiguration configuration;
    private final SecureRandom random = new SecureRandom();

    public IssueToken(UserRegister users, Clock clock, AccessConfiguration configuration) {
        this.users = users;
        this.clock = clock;
        this.configuration = configuration;
    }

    /**
     * @param words of {@link TokenScope}
     * @throws ProblemException LOGIN_REQUIRED, TOKEN_NEEDS_PASSWORD, UNKNOWN_SCOPE, SCOPE_BEYOND_ROLE or
     *     INVALID_EXPIRY
     */
    public Issued issue(Visitor visitor, Set<String> words, int expiresInDays) {
        String account = RequiredRole.account(visitor);
        if (visitor.byToken()) {
            throw new ProblemException(new Problem.NotAllowed("TOKEN_NEEDS_PASSWORD", List.of()));
        }
        if (words.isEmpty()) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_SCOPE", List.of("")));
        }
        for (String word : words) {
            TokenScope scope = TokenScope.find(word)
                    .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_SCOPE", List.of(word))));
            if (!visitor.has(scope.highest())) {
                throw new ProblemException(new Problem.NotAllowed("SCOPE_BEYOND_ROLE", List.of(word)));
            }
        }
        if (expiresInDays < 1 || expiresInDays > configuration.longestTokenDays()) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_EXPIRY", List.of(String.valueOf(configuration.longestTokenDays()))));
        }
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = "kho_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant expires = clock.instant().plus(Duration.ofDays(expiresInDays));
        users.issue(hash(token), account, words, expires);
        return new Issued(token, new TreeSet<>(words), expires);
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** @param token shown to its owner once */
    public record Issued(String token, Set<String> scopes, Instant expires) {}
}
