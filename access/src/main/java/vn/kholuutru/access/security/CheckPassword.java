package vn.kholuutru.access.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.kholuutru.core.port.UserRegister;

/**
 * Compares a password with the one that is kept. An unknown name costs the same time as a wrong password, so that names cannot be
 * found out; only a few are compared at the same time, so that guessing takes no more than its part of the machine; each is counted
 * before it is compared.
 */
@Singleton
public class CheckPassword {
    private static final String HASH_OF_NOBODY = BcryptUtil.bcryptHash("nobody");
    /** Fewer than the wrong passwords that are borne: those that are right and come together are all admitted. */
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    /** How many requests wait for their turn; each has a thread. */
    private static final int WAITING = 128;

    private final UserRegister users;
    private final FailedSignIns failures;
    private final RecentlyVerified verified = new RecentlyVerified();
    private final Semaphore comparing = new Semaphore(AT_ONCE, true);
    private final Semaphore waiting = new Semaphore(WAITING);

    @Inject
    public CheckPassword(UserRegister users, FailedSignIns failures) {
        this.users = users;
        this.failures = failures;
    }

    /**
     * @param network from which it is asked, see {@link Network}
     * @return the account; empty when the password is wrong, there is no such account, or too many were tried
     */
    public Optional<UserRegister.User> proves(String name, String password, String network) {
        Optional<UserRegister.User> user = users.find(name);
        String hash = user.map(UserRegister.User::passwordHash).orElse(HASH_OF_NOBODY);
        if (user.isPresent() && verified.contains(name, password, hash)) {
            return user;
        }
        if (!waiting.tryAcquire()) {
            return Optional.empty();
        }
        try {
            comparing.acquireUninterruptibly();
            try {
                return compare(user, name, password, hash, network);
            } finally {
                comparing.release();
            }
        } finally {
            waiting.release();
        }
    }

    private Optional<UserRegister.User> compare(
            Optional<UserRegister.User> user, String name, String password, String hash, String network) {
        if (user.isPresent() && verified.contains(name, password, hash)) {
            return user;
        }
        if (!failures.begin(name, network)) {
            return Optional.empty();
        }
        if (!hash.isEmpty() && BcryptUtil.matches(password, hash) && user.isPresent()) {
            failures.succeeded(name, network);
            verified.remember(name, password, hash);
            return user;
        }
        failures.failed(name, network);
        return Optional.empty();
    }
}
