package vn.kholuutru.access.security;

import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.port.AuditLog;

/** Notes who asks for pages of staff without being staff, at most thirty times a minute for an account. */
@Singleton
public class NoteStaffPages {
    private static final int MOST = 30;
    private static final int LONGEST_PATH = 200;

    private final AuditLog log;
    private final Clock clock;
    private final Allowance often;

    @Inject
    public NoteStaffPages(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.often = new Allowance(MOST, Duration.ofMinutes(1), clock);
    }

    void note(@ObservesAsync AuthorizationFailureEvent refused) {
        if (!(refused.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext asked)
                || refused.getSecurityIdentity() == null
                || refused.getSecurityIdentity().isAnonymous()) {
            return;
        }
        String account = refused.getSecurityIdentity().getPrincipal().getName();
        if (often.admits(account)) {
            String path = asked.normalizedPath();
            log.append(AuditEntry.of(
                            clock.instant(),
                            Optional.of(account),
                            AuditAction.STAFF_PAGE_ASKED,
                            path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                            AskedFrom.of(asked))
                    .refused(Optional.of("ROLE_REQUIRED")));
        }
    }
}
