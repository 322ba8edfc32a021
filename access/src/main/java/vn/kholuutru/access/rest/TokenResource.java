package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.accounts.OwnTokens;
import vn.kholuutru.access.security.IssueToken;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.UserRegister.IssuedToken;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Access tokens for systems. A token is in the answer that gives it and nowhere else. */
@Path("/api/v1/tokens")
@Tag(name = "tokens", description = "Mã truy cập · access tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final int USUAL_DAYS = 90;

    private final OwnTokens tokens;
    private final SecurityIdentity identity;

    @Inject
    public TokenResource(OwnTokens tokens, SecurityIdentity identity) {
        this.tokens = tokens;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "List the tokens of one's own account",
            description = "Those that have not expired; not the tokens themselves.")
    @APIResponse(responseCode = "200", description = "The tokens, the last issued first")
    @APIResponse(responseCode = "401", description = "Needs an account")
    public TokensBody list() {
        return new TokensBody(
                tokens.list(Visitor.of(identity)).stream().map(ListedBody::from).toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token of one's own account", description = "Holds at once.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "404", description = "No such token of this account")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(Visitor.of(identity), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for an access token",
            description = "Scopes: read, ingest, administer; never more than the account's role. Asked for with a"
                    + " password, not with another token. Default 90 days.")
    @APIResponse(
            responseCode = "201",
            description = "The token, shown once",
            content = @Content(schema = @Schema(implementation = TokenBody.class)))
    @APIResponse(responseCode = "400", description = "Unknown scope or expiry")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "More than the role allows, or asked with a token")
    public Response issue(@Nullable TokenRequest request) {
        if (request == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        IssueToken.Issued issued = tokens.issue(Visitor.of(identity), request.scopeSet(), request.days());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new TokenBody(issued.token(), List.copyOf(issued.scopes()), issued.expires()))
                .build();
    }

    /** What the token shall be good for, and how long. */
    public record TokenRequest(
            @Nullable List<String> scopes, @Nullable Integer expiresInDays) {
        Set<String> scopeSet() {
            return scopes == null ? Set.of() : new TreeSet<>(scopes);
        }

        int days() {
            return expiresInDays == null ? USUAL_DAYS : expiresInDays;
        }
    }

    /** The token and its bounds. */
    public record TokenBody(String token, List<String> scopes, Instant expires) {}

    public record TokensBody(List<ListedBody> items) {}

    /** @param issuedAt null for tokens of releases that did not note it */
    public record ListedBody(
            String id, List<String> scopes, @Nullable Instant issuedAt, Instant expires) {
        static ListedBody from(IssuedToken token) {
            return new ListedBody(
                    token.id().toString(),
                    token.scopes().stream().sorted().toList(),
                    token.issuedAt().orElse(null),
                    token.expires());
        }
    }
}
