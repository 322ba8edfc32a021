package vn.kholuutru.access.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.IssueToken;
import vn.kholuutru.access.security.IssueToken.Issued;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.UserRegister.IssuedToken;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The access tokens of one's own account. */
@Singleton
public class OwnTokens {
    private final IssueToken issuing;
    private final UserRegister users;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OwnTokens(IssueToken issuing, UserRegister users, AuditTrail trail, Clock clock) {
        this.issuing = issuing;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    /** Noted before it is shown: a token that cannot be noted is known to nobody. */
    public Issued issue(Visitor visitor, Set<String> scopes, int expiresInDays) {
        Issued issued = issuing.issue(visitor, scopes, expiresInDays);
        trail.note(visitor, AuditAction.TOKEN_ISSUED, String.join(" ", issued.scopes()));
        return issued;
    }

    /** Those that have not expired, the last issued first. */
    public List<IssuedToken> list(Visitor visitor) {
        return users.tokens(RequiredRole.account(visitor), clock.instant());
    }

    /**
     * Holds at once. A token may revoke itself and the others of its account.
     *
     * @throws ProblemException NOT_FOUND, also for a token of somebody else
     */
    public void revoke(Visitor visitor, String token) {
        String account = RequiredRole.account(visitor);
        UUID id = Ids.parse("token", token);
        if (!users.revoke(account, id)) {
            throw new ProblemException(new Problem.NotFound("token", token));
        }
        trail.note(visitor, AuditAction.TOKEN_REVOKED, token);
    }
}
