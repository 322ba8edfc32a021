package vn.kholuutru.preservation.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.conversion.ConversionRun;
import vn.kholuutru.preservation.conversion.ConversionRuns;
import vn.kholuutru.preservation.conversion.ConversionScope;
import vn.kholuutru.preservation.conversion.FindScope;

/** Descriptions converted from Thông tư 02/2019 to Thông tư 05/2025: ordered, watched and reported. */
@Path("/api/v1/profile-conversions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "conversions", description = "Chuyển đổi mô tả · descriptions brought under the profile in force")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists")
public class ProfileConversionsResource {
    private final ConversionRuns runs;
    private final FindScope scopes;
    private final ConversionReports reports;
    private final SecurityIdentity identity;

    @Inject
    public ProfileConversionsResource(
            ConversionRuns runs, FindScope scopes, ConversionReports reports, SecurityIdentity identity) {
        this.runs = runs;
        this.scopes = scopes;
        this.reports = reports;
        this.identity = identity;
    }

    /**
     * What is to be converted: exactly one of the three.
     *
     * @param document mã lưu trữ or id
     * @param dryRun only the report
     */
    public record NewConversion(
            @Nullable String fonds,
            @Nullable String dossier,
            @Nullable String document,
            boolean dryRun) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Convert a phông, a hồ sơ or a tài liệu",
            description = "From tt02-2019 to tt05-2025, each as a new version. A dry run changes nothing and reports"
                    + " the same.")
    @APIResponse(responseCode = "202", description = "Begun; Location names the conversion")
    @APIResponse(responseCode = "400", description = "Not exactly one of fonds, dossier and document")
    @APIResponse(responseCode = "404", description = "No such fonds, dossier or document")
    @APIResponse(responseCode = "409", description = "The same is being converted already")
    public Response begin(@Nullable NewConversion asked) {
        if (asked == null
                || Stream.of(asked.fonds(), asked.dossier(), asked.document())
                                .filter(Objects::nonNull)
                                .count()
                        != 1) {
            throw new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of()));
        }
        ConversionRun run =
                runs.begin(scope(asked), asked.dryRun(), identity.getPrincipal().getName());
        return Response.accepted(run)
                .location(URI.create("/api/v1/profile-conversions/" + run.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Watch a conversion", description = "Its state and how far it came.")
    @APIResponse(responseCode = "200", description = "The conversion")
    @APIResponse(responseCode = "404", description = "No such conversion")
    public ConversionRun find(@PathParam("id") String id) {
        return found(id);
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Read the report",
            description =
                    "Every record in order with the fields that went over letter by letter and every value that did not:"
                            + " recoded, derived, defaulted, kept as a note, left in the former version, still missing."
                            + " As JSON for machines; as a workbook or a page for people.")
    @APIResponse(
            responseCode = "200",
            description = "As far as the conversion is",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    @APIResponse(responseCode = "400", description = "No such format")
    @APIResponse(responseCode = "404", description = "No such conversion")
    public Response report(
            @PathParam("id") String id,
            @Parameter(description = "json (default), html or xlsx") @QueryParam("format") @DefaultValue("json")
                    String format,
            @Parameter(description = "vi (default) or en, of html and xlsx") @QueryParam("lang") @DefaultValue("vi")
                    String language) {
        return reports.answer(found(id), format, language);
    }

    private ConversionScope scope(NewConversion asked) {
        String fonds = asked.fonds();
        String dossier = asked.dossier();
        if (fonds != null) {
            return scopes.fonds(fonds);
        }
        return dossier != null ? scopes.dossier(dossier) : scopes.document(Objects.requireNonNull(asked.document()));
    }

    private ConversionRun found(String text) {
        try {
            return runs.find(UUID.fromString(text)).orElseThrow(() -> unknown(text));
        } catch (IllegalArgumentException noId) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(new Problem.NotFound("conversion", id));
    }
}
