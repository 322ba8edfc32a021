package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.intake.TendQuarantine;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The register of files kept out of the store. The files themselves are served nowhere. */
@Path("/api/v1/quarantine-entries")
@Tag(name = "quarantine", description = "Sổ cách ly · files kept out of the store")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    private final TendQuarantine quarantine;
    private final SecurityIdentity identity;

    @Inject
    public QuarantineResource(TendQuarantine quarantine, SecurityIdentity identity) {
        this.quarantine = quarantine;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "List the register of quarantine", description = "Newest first. Names no content.")
    @APIResponse(responseCode = "200", description = "One page of entries")
    @APIResponse(responseCode = "400", description = "No such page of the list")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    public EntriesBody list(
            @Parameter(description = "counted from 0") @QueryParam("page") @DefaultValue("0") int page,
            @Parameter(description = "1 to 100") @QueryParam("size") @DefaultValue("20") int size) {
        Paging.check(page, size);
        Visitor visitor = Visitor.of(identity);
        return new EntriesBody(
                quarantine.count(visitor),
                quarantine.waiting(visitor),
                quarantine.entries(visitor, page, size).stream()
                        .map(QuarantineEntryBody::from)
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one entry", description = "Its id is that of the submission that was refused.")
    @APIResponse(responseCode = "200", description = "The entry")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    @APIResponse(responseCode = "404", description = "No such entry")
    public QuarantineEntryBody open(@PathParam("id") String id) {
        return QuarantineEntryBody.from(quarantine.open(Visitor.of(identity), id));
    }

    @POST
    @Path("{id}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide what becomes of a file",
            description = "handed_over, returned or destroyed; the last two remove the file. The confirmation is the"
                    + " entry's number.")
    @APIResponse(responseCode = "200", description = "The entry as decided")
    @APIResponse(responseCode = "400", description = "No such state, no reason, or the confirmation differs")
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "For archivists")
    @APIResponse(responseCode = "404", description = "No such entry")
    @APIResponse(responseCode = "409", description = "Decided before")
    public QuarantineEntryBody decide(@PathParam("id") String id, @Nullable DecisionBody decision) {
        if (decision == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        return QuarantineEntryBody.from(quarantine.decide(
                Visitor.of(identity),
                id,
                state(decision.state()),
                text(decision.reason()),
                text(decision.confirmation())));
    }

    /** @throws ProblemException UNKNOWN_DECISION */
    private static QuarantineState state(@Nullable String word) {
        return Arrays.stream(QuarantineState.values())
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_DECISION", List.of(text(word)))));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /**
     * @param total all that ever came
     * @param waiting those nobody has decided upon
     */
    public record EntriesBody(long total, long waiting, List<QuarantineEntryBody> items) {}

    /** What shall become of the file, why, and the number that proves that this one is meant. */
    public record DecisionBody(
            @Nullable String state,
            @Nullable String reason,
            @Nullable String confirmation) {}
}
