package vn.kholuutru.access.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.UserRegister;

/**
 * Notes who signed in and who could not. By the page each time; by {@code Authorization}, which comes with every request, once an hour
 * for an account and a network. Of one network at most twenty failures a minute are noted. A name that is no account is not written
 * down: it may be a password in the wrong field.
 */
@Singleton
public class NoteSignIns {
    private static final int MOST_FAILURES = 20;
    private static final String NOBODY = "-";

    private final AuditLog log;
    private final UserRegister users;
    private final Clock clock;
    private final Allowance ofPrograms;
    private final Allowance failures;

    @Inject
    public NoteSignIns(AuditLog log, UserRegister users, Clock clock) {
        this.log = log;
        this.users = users;
        this.clock = clock;
        this.ofPrograms = new Allowance(1, Duration.ofHours(1), clock);
        this.failures = new Allowance(MOST_FAILURES, Duration.ofMinutes(1), clock);
    }

    void signedIn(String account, String address, boolean byPage) {
        if (byPage || ofPrograms.admits(account + " " + Network.of(address))) {
            log.append(AuditEntry.of(clock.instant(), Optional.of(account), AuditAction.SIGNED_IN, account, address));
        }
    }

    void failed(String name, String address) {
        if (failures.admits(Network.of(address))) {
            String subject = users.find(name).map(UserRegister.User::name).orElse(NOBODY);
            log.append(AuditEntry.of(clock.instant(), Optional.empty(), AuditAction.SIGN_IN_FAILED, subject, address)
                    .refused(Optional.of("WRONG_CREDENTIALS")));
        }
    }
}
