package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The further forms of a document that preservation made beside the deposited file. */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class RepresentationResource {
    private final FindDocument documents;
    private final Representations representations;
    private final SecurityIdentity identity;

    @Inject
    public RepresentationResource(FindDocument documents, Representations representations, SecurityIdentity identity) {
        this.documents = documents;
        this.representations = representations;
        this.identity = identity;
    }

    @GET
    @Path("{id}/representations/{kind}")
    @Operation(
            summary = "Read a representation",
            description =
                    "A PDF/A-2b made of a scan that was none (pdfa), of one without a text layer (text-layer), or of an"
                            + " office file to be read without its program (view).")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "401", description = "Needs an account")
    @APIResponse(responseCode = "403", description = "Not for this account")
    @APIResponse(responseCode = "404", description = "No such document, or no such representation of it")
    public Response read(
            @PathParam("id") String id,
            @Parameter(description = "pdfa, text-layer or view") @PathParam("kind") String word) {
        StoredAip aip = documents.find(id, Visitor.of(identity));
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("representation", word)));
        return Response.ok(representations.open(aip, kind, Visitor.of(identity)), "application/pdf")
                .header("Cache-Control", "private, max-age=3600")
                .header("Content-Disposition", "attachment; filename=\"" + kind.fileName(aip.code()) + "\"")
                .build();
    }
}
