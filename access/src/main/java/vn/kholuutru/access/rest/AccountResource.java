package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.accounts.TendAccounts;
import vn.kholuutru.access.accounts.TendAccounts.Given;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister.User;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Accounts of people and systems. For administrators; changed by those who signed in with a password only. */
@Path("/api/v1/accounts")
@Tag(name = "accounts", description = "Tài khoản · accounts")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(
        responseCode = "403",
        description = "For administrators, with a password; nobody changes their own account here")
public class AccountResource {
    private final TendAccounts accounts;
    private final SecurityIdentity identity;

    @Inject
    public AccountResource(TendAccounts accounts, SecurityIdentity identity) {
        this.accounts = accounts;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "List the accounts",
            description = "By name; q is a part of the account's or the person's name.")
    @APIResponse(responseCode = "200", description = "One page, and how many there are")
    @APIResponse(responseCode = "400", description = "No such page")
    public AccountsBody list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Paging.check(page, size);
        return new AccountsBody(
                accounts.count(visitor(), text),
                accounts.search(visitor(), text, page, size).stream()
                        .map(AccountBody::from)
                        .toList());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "Read one account")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "No such account")
    public AccountBody read(@PathParam("name") String name) {
        return AccountBody.from(accounts.find(visitor(), name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an account",
            description =
                    "role: reader, archivist or administrator. The password is shown once and has to be changed first.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = GivenBody.class)))
    @APIResponse(responseCode = "400", description = "No usable name or role")
    @APIResponse(responseCode = "409", description = "The name is taken")
    public Response make(@Nullable NewAccountBody wanted) {
        if (wanted == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        return given(accounts.make(visitor(), text(wanted.name()), text(wanted.displayName()), role(wanted.role())));
    }

    @PUT
    @Path("{name}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give another role", description = "Holds at once. The last active administrator stays one.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "No such role")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "The last active administrator")
    public void changeRole(@PathParam("name") String name, @Nullable RoleBody wanted) {
        accounts.changeRole(visitor(), name, role(wanted == null ? null : wanted.role()));
    }

    @PUT
    @Path("{name}/suspension")
    @Operation(summary = "Suspend an account", description = "Sessions and tokens end and stay ended.")
    @APIResponse(responseCode = "204", description = "Suspended")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "Not active, or the last active administrator")
    public void suspend(@PathParam("name") String name) {
        accounts.suspend(visitor(), name);
    }

    @DELETE
    @Path("{name}/suspension")
    @Operation(summary = "Make a suspended account active again")
    @APIResponse(responseCode = "204", description = "Active")
    @APIResponse(responseCode = "404", description = "No such account")
    @APIResponse(responseCode = "409", description = "Not suspended")
    public void reactivate(@PathParam("name") String name) {
        accounts.reactivate(visitor(), name);
    }

    @POST
    @Path("{name}/password")
    @Operation(summary = "Give a new password", description = "Shown once. Sessions and tokens end.")
    @APIResponse(
            responseCode = "201",
            description = "The password",
            content = @Content(schema = @Schema(implementation = GivenBody.class)))
    @APIResponse(responseCode = "404", description = "No such account")
    public Response givePassword(@PathParam("name") String name) {
        return given(accounts.givePassword(visitor(), name));
    }

    @DELETE
    @Path("{name}/sessions")
    @Operation(summary = "Sign an account out everywhere", description = "Sessions and tokens end.")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "404", description = "No such account")
    public void signOut(@PathParam("name") String name) {
        accounts.signOutEverywhere(visitor(), name);
    }

    private Visitor visitor() {
        return Visitor.of(identity);
    }

    private static Response given(Given given) {
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new GivenBody(given.account(), given.password()))
                .build();
    }

    private static Role role(@Nullable String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.roleName().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_ROLE", List.of())));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    public record AccountsBody(long total, List<AccountBody> items) {}

    /** @param passwordGiven whether it was chosen by somebody else and is to be changed at the next sign-in */
    public record AccountBody(
            String name, String displayName, String role, String state, Instant createdAt, boolean passwordGiven) {
        static AccountBody from(User user) {
            return new AccountBody(
                    user.name(),
                    user.displayName(),
                    user.role().roleName(),
                    user.state().name().toLowerCase(Locale.ROOT),
                    user.createdAt(),
                    user.passwordGiven());
        }
    }

    public record NewAccountBody(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String role) {}

    public record RoleBody(@Nullable String role) {}

    /** @param password in this answer and nowhere else */
    public record GivenBody(String name, String password) {}
}
