package vn.kholuutru.access.problems;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.kholuutru.core.problem.ProblemException;

/** Turns every named refusal into an answer. */
public class ProblemMapper {
    private final ProblemAnswer answers;

    public ProblemMapper(ProblemAnswer answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response answer(ProblemException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(
                ProblemStatus.of(refusal.problem()),
                refusal.problem().code(),
                refusal.problem().arguments(),
                headers,
                asked.getRequestUri());
    }
}
