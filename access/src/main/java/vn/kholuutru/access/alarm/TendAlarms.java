package vn.kholuutru.access.alarm;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Lets archivists see what is wrong, and administrators close what they have looked after. */
@Singleton
public class TendAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(TendAlarms.class);
    private static final int LONGEST_REASON = 500;

    private final AlarmRegister register;

    public TendAlarms(AlarmRegister register) {
        this.register = register;
    }

    /** The latest first. */
    public List<Alarm> open(Visitor visitor, int limit) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return register.open(limit);
    }

    /** Open and closed, the latest first. */
    public List<Alarm> recent(Visitor visitor, int limit) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return register.recent(limit);
    }

    /** Zero for those whom alarms do not concern. */
    public long countOpen(Visitor visitor) {
        return visitor.has(Role.ARCHIVIST) ? register.countOpen() : 0;
    }

    public static boolean mayClose(Visitor visitor) {
        return visitor.has(Role.ADMINISTRATOR);
    }

    /**
     * An alarm that has just been closed by another, or by itself, stays as it is; that is no fault.
     *
     * @throws ProblemException NOT_FOUND for what is no id, REASON_MISSING
     */
    public void close(Visitor visitor, String id, String reason) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ProblemException(new Problem.Invalid("REASON_MISSING", List.of(String.valueOf(LONGEST_REASON))));
        }
        String by = visitor.name().orElseThrow();
        if (register.close(Ids.parse("alarm", id), by, reason.strip())) {
            LOG.info("alarm closed id={} by={}", id, by);
        }
    }
}
