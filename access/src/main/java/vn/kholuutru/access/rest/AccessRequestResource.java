package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.request.OwnRequests;
import vn.kholuutru.access.request.SubmitRequest;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A reader's own requests to use records. */
@Path("/api/v1/access-requests")
@Tag(name = "access-requests", description = "Phiếu yêu cầu · requests to use records")
@Produces(MediaType.APPLICATION_JSON)
public class AccessRequestResource {
    private final OwnRequests own;
    private final SubmitRequest submit;
    private final SecurityIdentity identity;

    @Inject
    public AccessRequestResource(OwnRequests own, SubmitRequest submit, SecurityIdentity identity) {
        this.own = own;
        this.submit = submit;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "List your requests", description = "The latest hundred, newest first.")
    @APIResponse(responseCode = "200", description = "Your requests")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "The account is not confirmed")
    public RequestsBody list() {
        Map<AccessRequest, List<OwnRequests.Line>> lines = own.lines(visitor()).stream()
                .collect(Collectors.groupingBy(OwnRequests.Line::request, LinkedHashMap::new, Collectors.toList()));
        return new RequestsBody(lines.entrySet().stream()
                .map(one -> AccessRequestBody.from(one.getKey(), one.getValue()))
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one of your requests", description = "By its number or its id.")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "The account is not confirmed")
    @APIResponse(responseCode = "404", description = "No such request of yours")
    public AccessRequestBody open(@PathParam("id") String id) {
        AccessRequest request = own.find(visitor(), id);
        return AccessRequestBody.from(request, own.lines(visitor(), request.number()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for records",
            description = "Sent again under the same token, it answers with the request that was made before.")
    @APIResponse(
            responseCode = "201",
            description = "The request with its number",
            content = @Content(schema = @Schema(implementation = AccessRequestBody.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or too long")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "The account is not confirmed")
    @APIResponse(responseCode = "404", description = "Something asked for is not there")
    public Response ask(@Nullable NewAccessRequestBody body) {
        if (body == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        AccessRequest request = submit.submit(visitor(), body.toForm());
        return Response.created(URI.create("/api/v1/access-requests/" + request.number()))
                .entity(AccessRequestBody.from(request, own.lines(visitor(), request.number())))
                .build();
    }

    private Visitor visitor() {
        return Visitor.of(identity);
    }

    /** Requests, the latest first. */
    public record RequestsBody(List<AccessRequestBody> items) {}
}
