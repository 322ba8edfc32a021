package vn.kholuutru.ingest.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.agreement.KeepAgreement;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.port.RuleBook;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.agreement.AgreementForm;

/** Agreements with producers: listed, read, made and changed. */
@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "agreements", description = "Thỏa thuận nộp lưu · agreements with producers")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists")
public class AgreementsResource {
    private final AgreementRegister register;
    private final KeepAgreement keeping;
    private final RuleBook rules;
    private final SecurityIdentity identity;

    @Inject
    public AgreementsResource(
            AgreementRegister register, KeepAgreement keeping, RuleBook rules, SecurityIdentity identity) {
        this.register = register;
        this.keeping = keeping;
        this.rules = rules;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "List the agreements", description = "The newest version of each, by code.")
    @APIResponse(responseCode = "200", description = "All agreements")
    public List<AgreementForm> list() {
        return register.all().stream()
                .map(kept -> AgreementForm.of(kept.agreement()))
                .toList();
    }

    @GET
    @Path("/rules")
    @Operation(summary = "List the rules an agreement may change", description = "With their sentences and clauses.")
    @APIResponse(responseCode = "200", description = "In the order of the checks")
    @APIResponse(responseCode = "400", description = "No such profile")
    public List<NegotiableRuleBody> rules(@QueryParam("profile") @DefaultValue("tt05-2025") String profile) {
        return rules.negotiable(profile(profile)).stream()
                .map(NegotiableRuleBody::from)
                .toList();
    }

    @GET
    @Path("/{code}")
    @Operation(
            summary = "Read an agreement",
            description = "The newest version; kho check --agreement takes the same JSON. ETag names the version.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementForm.class)))
    @APIResponse(responseCode = "404", description = "No such agreement")
    public Response find(@PathParam("code") String code) {
        Kept kept = register.find(code(code)).orElseThrow(() -> unknown(code));
        return answer(Response.ok(), kept);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make or change an agreement",
            description = "A change is a new version; deliveries opened before keep theirs.")
    @APIResponse(
            responseCode = "200",
            description = "Kept; ETag names the version",
            content = @Content(schema = @Schema(implementation = AgreementForm.class)))
    @APIResponse(responseCode = "400", description = "Not an agreement, or a fault that is not open to agreement")
    @APIResponse(responseCode = "409", description = "Changed by somebody else in the meantime")
    public Response keep(
            @PathParam("code") String code,
            @Parameter(description = "the version the change was made on; without it the newest is replaced")
                    @HeaderParam("If-Match")
                    @Nullable
                    String match,
            @Nullable AgreementForm form) {
        SubmissionAgreement agreement = agreement(code, form);
        int after = match == null
                ? register.find(agreement.code()).map(Kept::version).orElse(0)
                : version(match);
        return answer(
                Response.ok(),
                keeping.keep(agreement, after, identity.getPrincipal().getName()));
    }

    private static Response answer(Response.ResponseBuilder response, Kept kept) {
        return response.entity(AgreementForm.of(kept.agreement()))
                .tag(new EntityTag(Integer.toString(kept.version())))
                .build();
    }

    private static SubmissionAgreement agreement(String code, @Nullable AgreementForm form) {
        if (form == null) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        try {
            SubmissionAgreement agreement = form.toAgreement();
            if (!agreement.code().equals(new AgreementCode(code))) {
                throw new IllegalArgumentException("code: " + agreement.code());
            }
            return agreement;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_AGREEMENT", List.of(String.valueOf(e.getMessage()))));
        }
    }

    private static AgreementCode code(String code) {
        try {
            return new AgreementCode(code);
        } catch (IllegalArgumentException e) {
            throw unknown(code);
        }
    }

    private static ProfileId profile(String profile) {
        try {
            return new ProfileId(profile);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_PROFILE", List.of(profile)));
        }
    }

    /** A tag that is no version of ours matches nothing. */
    private static int version(String tag) {
        String digits = tag.replace("\"", "").strip();
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(new Problem.NotFound("agreement", code));
    }
}
