package vn.kholuutru.access.readers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.access.readers.RegistrationForm.Fault;

/**
 * Which passwords may be chosen: long ones (QCVN 12:2026 asks for at least 8 characters), not the account's own name. bcrypt uses
 * the first 72 bytes only; what is longer is refused rather than cut.
 */
final class Passwords {
    static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_SIGNS = 4;

    private Passwords() {}

    static Optional<Fault> fault(String password, String account) {
        if (password.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Fault.TOO_LONG);
        }
        boolean guessable = password.length() < SHORTEST
                || password.chars().distinct().count() < FEWEST_SIGNS
                || (!account.isEmpty() && password.toLowerCase(Locale.ROOT).contains(account))
                || password.chars().anyMatch(Character::isISOControl);
        return guessable ? Optional.of(Fault.UNUSABLE) : Optional.empty();
    }
}
