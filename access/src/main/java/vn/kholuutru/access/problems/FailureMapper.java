package vn.kholuutru.access.problems;

import com.fasterxml.jackson.databind.DatabindException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The last resort: a failure is told to the operator with everything, to the asker with a reference number only. An
 * engine that does not answer is worth trying again and says so. A text with the character U+0000, which the database keeps
 * nowhere, is the asker's fault.
 */
public class FailureMapper {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    /** What PostgreSQL says of it. */
    private static final String NO_SUCH_CHARACTER = "22021";

    /** Causes that are looked at; some go round in a circle. */
    private static final int DEEPEST = 20;

    private final ProblemAnswer answers;

    public FailureMapper(ProblemAnswer answers) {
        this.answers = answers;
    }

    /** An answer that cannot be written as JSON is our fault, unlike a request that cannot be read. */
    @ServerExceptionMapper
    public Response answer(DatabindException failure, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answer((Throwable) failure, headers, asked);
    }

    @ServerExceptionMapper
    public Response answer(Throwable failure, @Context HttpHeaders headers, @Context UriInfo asked) {
        if (holdsNoSuchCharacter(failure)) {
            return answers.answer(400, "BAD_REQUEST", List.of(), headers, asked.getRequestUri());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "reference %s: %s failed", reference, asked.getPath());
        return failure instanceof UncheckedIOException
                ? answers.answer(503, "ENGINE_UNAVAILABLE", List.of(reference), headers, asked.getRequestUri())
                : answers.answer(500, "INTERNAL_FAILURE", List.of(reference), headers, asked.getRequestUri());
    }

    private static boolean holdsNoSuchCharacter(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql && NO_SUCH_CHARACTER.equals(sql.getSQLState()));
    }
}
