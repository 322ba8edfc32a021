package vn.kholuutru.access.problems;

import com.fasterxml.jackson.databind.DatabindException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The last resort: a failure is told to the operator with everything, to the asker with a reference number only. An
 * engine that does not answer is worth trying again and says so.
 */
public class FailureMapper {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

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
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "reference %s: %s failed", reference, asked.getPath());
        return failure instanceof UncheckedIOException
                ? answers.answer(503, "ENGINE_UNAVAILABLE", List.of(reference), headers, asked.getRequestUri())
                : answers.answer(500, "INTERNAL_FAILURE", List.of(reference), headers, asked.getRequestUri());
    }
}
