package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.closure.TendClosures;
import vn.kholuutru.access.closure.TendClosures.NamedClosure;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What is closed for a time. For archivists. */
@Path("/api/v1/closures")
@Tag(name = "closures", description = "Đóng phông, hồ sơ, tài liệu, trang · records closed for a time")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists")
public class ClosureResource {
    private final TendClosures closures;
    private final SecurityIdentity identity;

    @Inject
    public ClosureResource(TendClosures closures, SecurityIdentity identity) {
        this.closures = closures;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "List what is closed now", description = "The latest first.")
    @APIResponse(responseCode = "200", description = "The closures that last")
    public ClosuresBody list() {
        return new ClosuresBody(closures.lasting(Visitor.of(identity)).stream()
                .map(ClosureBody::from)
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one closure", description = "Also when it is over.")
    @APIResponse(responseCode = "200", description = "The closure")
    @APIResponse(responseCode = "404", description = "No such closure")
    public ClosureBody read(@PathParam("id") String id) {
        return ClosureBody.from(closures.find(Visitor.of(identity), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close something",
            description =
                    "scope: fonds, dossier, document or pages. Without until it stays closed until somebody opens it.")
    @APIResponse(responseCode = "201", description = "Closed")
    @APIResponse(responseCode = "400", description = "No such scope, pages, reason or end")
    @APIResponse(responseCode = "404", description = "The archive has no such record")
    public Response close(@Nullable WishBody wish) {
        if (wish == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        ClosureBody closed = ClosureBody.from(closures.close(Visitor.of(identity), wish.toDomain()));
        return Response.created(URI.create("/api/v1/closures/" + closed.id()))
                .entity(closed)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Open it before its time", description = "The confirmation is the code of what is opened.")
    @APIResponse(responseCode = "204", description = "Open")
    @APIResponse(responseCode = "400", description = "The confirmation differs")
    @APIResponse(responseCode = "404", description = "No such closure")
    public void lift(
            @PathParam("id") String id,
            @Parameter(description = "the code of what is opened") @QueryParam("confirmation") @DefaultValue("")
                    String confirmation) {
        closures.lift(Visitor.of(identity), id, confirmation);
    }

    public record ClosuresBody(List<ClosureBody> items) {}

    /**
     * @param pages such as 3–5; empty when all of it is closed
     * @param until null when nobody knows yet
     * @param lifted null unless somebody opened it before
     */
    public record ClosureBody(
            String id,
            String scope,
            String code,
            String pages,
            String reason,
            String note,
            String by,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant lifted) {
        static ClosureBody from(NamedClosure named) {
            Closure closure = named.closure();
            return new ClosureBody(
                    closure.id().toString(),
                    named.scope(),
                    named.code(),
                    named.pages(),
                    closure.reason().toLowerCase(Locale.ROOT),
                    closure.note(),
                    closure.by(),
                    closure.from(),
                    closure.until().orElse(null),
                    closure.lifted().orElse(null));
        }
    }

    /** @see TendClosures.Wish */
    public record WishBody(
            @Nullable String scope,
            @Nullable String code,
            @Nullable Integer firstPage,
            @Nullable Integer lastPage,
            @Nullable String reason,
            @Nullable String note,
            @Nullable Instant until) {
        TendClosures.Wish toDomain() {
            return new TendClosures.Wish(
                    text(scope),
                    text(code),
                    firstPage == null ? 0 : firstPage,
                    lastPage == null ? 0 : lastPage,
                    text(reason),
                    text(note),
                    Optional.ofNullable(until));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }
}
