package vn.kholuutru.access.request;

import java.util.UUID;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Who may do what with requests. */
final class RequestRights {
    private RequestRights() {}

    /**
     * The account of a confirmed reader, or of staff.
     *
     * @throws ProblemException LOGIN_REQUIRED, ROLE_REQUIRED for an account that is not active
     */
    static String reader(Visitor visitor) {
        return holder(visitor, Role.READER);
    }

    /** @throws ProblemException LOGIN_REQUIRED, ROLE_REQUIRED */
    static String archivist(Visitor visitor) {
        return holder(visitor, Role.ARCHIVIST);
    }

    private static String holder(Visitor visitor, Role role) {
        RequiredRole.check(role, visitor);
        return visitor.name().orElseThrow();
    }

    static ProblemException unknownRequest(String id) {
        return new ProblemException(new Problem.NotFound("request", id));
    }

    /** @throws ProblemException NOT_FOUND for what is no id */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknownRequest(text);
        }
    }
}
