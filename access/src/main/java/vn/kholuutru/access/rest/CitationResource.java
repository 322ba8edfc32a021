package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.citation.ArchivalCitation;
import vn.kholuutru.access.citation.CiteDocument;
import vn.kholuutru.access.citation.CitedDocument;
import vn.kholuutru.access.citation.ReferenceForm;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** How a document is cited. Public, of what the caller may find. */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class CitationResource {
    private final CiteDocument citing;
    private final SecurityIdentity identity;

    @Inject
    public CitationResource(CiteDocument citing, SecurityIdentity identity) {
        this.citing = citing;
        this.identity = identity;
    }

    @GET
    @Path("{id}/citation.{form:[a-z]{1,8}}")
    @Operation(summary = "Cite a document", description = "As archives are cited in Vietnam, or as BibTeX or RIS.")
    @APIResponse(responseCode = "200", description = "The citation", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "400", description = "No such form")
    @APIResponse(responseCode = "404", description = "No such document")
    public Response cite(
            @Parameter(description = "UUID of the AIP, or mã lưu trữ of the document") @PathParam("id") String id,
            @Parameter(description = "txt, bib or ris") @PathParam("form") String form,
            @Context UriInfo address) {
        CitedDocument document = citing.find(
                id,
                Visitor.of(identity),
                lasting -> address.getBaseUri().resolve(lasting).toString());
        if (form.equals("txt")) {
            String words = ArchivalCitation.of(document, OptionalInt.empty()) + " " + document.address() + "\n";
            return Response.ok(words, "text/plain; charset=UTF-8").build();
        }
        ReferenceForm reference = ReferenceForm.ending(form)
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of("form", form))));
        return Response.ok(reference.write(document), reference.mediaType() + "; charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + document.code().replaceAll("[^A-Za-z0-9._-]", "-") + "."
                                + reference.ending() + "\"")
                .build();
    }
}
