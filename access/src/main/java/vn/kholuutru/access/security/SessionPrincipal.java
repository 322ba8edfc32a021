package vn.kholuutru.access.security;

import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the browser's encrypted session cookie keeps of an account: its name and when it signed in, so that a session can be older than
 * the credentials it came from. Past signing in the account is known by its name alone ({@link SessionAccounts}).
 *
 * @param since to the microsecond
 */
record SessionPrincipal(String account, Instant since) implements Principal {
    private static final char BETWEEN = '|';

    SessionPrincipal {
        since = since.truncatedTo(ChronoUnit.MICROS);
    }

    /** Empty for what was not written by {@link #getName()}. */
    static Optional<SessionPrincipal> read(String kept) {
        int between = kept.lastIndexOf(BETWEEN);
        if (between < 1) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(kept.substring(between + 1));
            return Optional.of(
                    new SessionPrincipal(kept.substring(0, between), Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** As the cookie keeps it. */
    @Override
    public String getName() {
        return account + BETWEEN + ChronoUnit.MICROS.between(Instant.EPOCH, since);
    }
}
