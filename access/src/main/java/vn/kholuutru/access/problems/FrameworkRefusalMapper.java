package vn.kholuutru.access.problems;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/** Gives what the framework refuses (no such path, wrong method, unreadable body, missing role) the archive's form. */
public class FrameworkRefusalMapper {
    private final ProblemAnswer answers;

    public FrameworkRefusalMapper(ProblemAnswer answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response answer(WebApplicationException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        Response given = refusal.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        int status = unreadableParameter(refusal, asked) ? 400 : given.getStatus();
        Response answer = answers.answer(status, code(status), List.of(), headers, asked.getRequestUri());
        Response.ResponseBuilder whole = Response.fromResponse(answer);
        if (given.getHeaderString("Allow") != null) {
            whole.header("Allow", given.getHeaderString("Allow"));
        }
        return whole.build();
    }

    /** The framework says 404 of a query parameter that is no number, though the path is right. */
    private static boolean unreadableParameter(WebApplicationException refusal, UriInfo asked) {
        return refusal instanceof NotFoundException
                && refusal.getCause() != null
                && !asked.getQueryParameters().isEmpty();
    }

    @ServerExceptionMapper
    public Response answer(MismatchedInputException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(400, code(400), List.of(), headers, asked.getRequestUri());
    }

    @ServerExceptionMapper
    public Response answer(MalformedMessageException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(400, code(400), List.of(), headers, asked.getRequestUri());
    }

    /** A body that ends early or cannot be taken apart; what the archive itself cannot read or write comes unchecked. */
    @ServerExceptionMapper
    public Response answer(IOException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(400, code(400), List.of(), headers, asked.getRequestUri());
    }

    @ServerExceptionMapper
    public Response answer(UnauthorizedException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(401, code(401), List.of(), headers, asked.getRequestUri());
    }

    @ServerExceptionMapper
    public Response answer(ForbiddenException refusal, @Context HttpHeaders headers, @Context UriInfo asked) {
        return answers.answer(403, code(403), List.of(), headers, asked.getRequestUri());
    }

    static String code(int status) {
        return switch (status) {
            case 401 -> "LOGIN_REQUIRED";
            case 403 -> "ROLE_REQUIRED";
            case 404 -> "NO_SUCH_PATH";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "BODY_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status >= 500 ? "INTERNAL_FAILURE" : "BAD_REQUEST";
        };
    }
}
