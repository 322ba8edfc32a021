package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.export.ExportForm;
import vn.kholuutru.access.export.ExportSearch;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The answer of a search as a file. Public, of what the caller may find. */
@Path("/api/v1/search/export")
@Tag(name = "search")
public class SearchExportResource {
    private final ExportSearch exports;
    private final SecurityIdentity identity;

    @Inject
    public SearchExportResource(ExportSearch exports, SecurityIdentity identity) {
        this.exports = exports;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Take what a search finds away as a file",
            description = "At most 5,000 documents in the order of the search: a workbook, BibTeX or RIS."
                    + " By relevance, words count and phrases do not.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "400", description = "A form, date or order that does not exist")
    @APIResponse(responseCode = "503", description = "Too many files are being made")
    public Response export(
            @Parameter(description = "xlsx, bib or ris") @QueryParam("format") @Nullable String format,
            @Parameter(description = "language of the headings, vi or en; default vi") @QueryParam("lang") @Nullable
                    String lang,
            @BeanParam SearchParameters parameters,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        String asked = format == null ? "" : format;
        ExportForm form = ExportForm.named(asked)
                .orElseThrow(
                        () -> new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of("format", asked))));
        SearchQuery query = parameters.question().toQuery(0, 1);
        Language language = lang == null ? LanguageCookie.in(headers) : Language.of(lang);
        String addresses = address.getBaseUri().resolve("/tai-lieu/").toString();
        ExportSearch.Exported exported = exports.export(form, query, Visitor.of(identity), language, addresses);
        return Response.ok(exported.bytes(), form.mediaType())
                .header("Content-Length", exported.size())
                .header("Content-Disposition", "attachment; filename=\"tim-kiem." + form.word() + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
