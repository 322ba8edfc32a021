package vn.kholuutru.access.conversion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.kholuutru.access.security.Ids;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ConversionDesk;
import vn.kholuutru.core.port.ConversionDesk.Conversion;
import vn.kholuutru.core.port.ConversionDesk.Part;
import vn.kholuutru.core.port.ConversionDesk.State;
import vn.kholuutru.core.port.ConversionDesk.Survey;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Lets archivists convert descriptions: first for trial, then in earnest, and only what was tried out. Every method throws
 * LOGIN_REQUIRED or ROLE_REQUIRED for others.
 */
@Singleton
public class OrderConversion {
    private static final int RECENT = 20;
    private static final int EXAMPLES = 10;
    private static final int LONGEST_CODE = 200;

    private final ConversionDesk desk;

    public OrderConversion(ConversionDesk desk) {
        this.desk = desk;
    }

    /** Newest first. */
    public List<Conversion> recent(Visitor visitor) {
        requireStaff(visitor);
        return desk.recent(RECENT);
    }

    /** @throws ProblemException NOT_FOUND, or CONVERSION_UNDER_WAY */
    public Conversion tryOut(Part part, String code, Visitor visitor) {
        String user = requireStaff(visitor);
        String asked = code.strip();
        if (asked.length() > LONGEST_CODE) {
            throw notFound(part.name().toLowerCase(Locale.ROOT), asked.substring(0, LONGEST_CODE) + "…");
        }
        return desk.tryOut(part, asked, user);
    }

    /** @throws ProblemException NOT_FOUND */
    public Conversion open(String id, Visitor visitor) {
        requireStaff(visitor);
        return desk.find(Ids.parse("conversion", id)).orElseThrow(() -> notFound("conversion", id));
    }

    /** What an ended conversion did or would do. */
    public Survey survey(Conversion ended, Visitor visitor) {
        requireStaff(visitor);
        return desk.survey(ended, EXAMPLES);
    }

    /** True for a trial that found something to convert. */
    public static boolean mayConvert(Conversion trial) {
        return trial.dryRun() && trial.state() == State.DONE && trial.counts().converted() > 0;
    }

    /**
     * Converts what was tried out.
     *
     * @param confirmation the code of what is converted, typed by whoever orders it
     * @throws ProblemException CONFIRMATION_WRONG, NOTHING_TO_CONVERT, or CONVERSION_UNDER_WAY
     */
    public Conversion convert(Conversion trial, String confirmation, Visitor visitor) {
        String user = requireStaff(visitor);
        if (!mayConvert(trial)) {
            throw new ProblemException(new Problem.Conflict("NOTHING_TO_CONVERT", List.of(trial.code())));
        }
        if (!confirmation.strip().equalsIgnoreCase(trial.code())) {
            throw new ProblemException(new Problem.Invalid("CONFIRMATION_WRONG", List.of(trial.code())));
        }
        return desk.convert(trial, user);
    }

    private static String requireStaff(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
        return visitor.name().orElseThrow();
    }

    private static ProblemException notFound(String what, String id) {
        return new ProblemException(new Problem.NotFound(what, id));
    }
}
