package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.catalogue.ReadTriples;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;

/** The description of one document: JSON, Turtle or JSON-LD as the reader asks. Public for what is open to all. */
@Path("/api/v1/documents")
@Tag(name = "documents")
public class DocumentResource {
    private final FindDocument documents;
    private final DescribeInWords words;
    private final ReadTriples triples;
    private final AskToRead ask;
    private final SecurityIdentity identity;

    @Inject
    public DocumentResource(
            FindDocument documents,
            DescribeInWords words,
            ReadTriples triples,
            AskToRead ask,
            SecurityIdentity identity) {
        this.documents = documents;
        this.words = words;
        this.triples = triples;
        this.ask = ask;
        this.identity = identity;
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, RdfForms.TURTLE, RdfForms.JSON_LD, RdfForms.N_TRIPLES})
    @Operation(
            summary = "Describe a document",
            description = "JSON, or the signed description as Turtle, JSON-LD or N-Triples, by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentBody.class)),
                @Content(mediaType = RdfForms.TURTLE),
                @Content(mediaType = RdfForms.JSON_LD),
                @Content(mediaType = RdfForms.N_TRIPLES)
            })
    @APIResponse(responseCode = "404", description = "No such document")
    @APIResponse(responseCode = "406", description = "None of these forms is accepted")
    public Response describe(
            @Parameter(description = "UUID of the AIP, or mã lưu trữ of the document") @PathParam("id") String id,
            @Context Request request) {
        StoredAip aip = documents.find(id, Visitor.of(identity));
        Variant chosen = request.selectVariant(RdfForms.DESCRIPTION_VARIANTS);
        if (chosen == null) {
            return Response.notAcceptable(List.copyOf(RdfForms.DESCRIPTION_VARIANTS))
                    .build();
        }
        MediaType type = chosen.getMediaType();
        ask.description(aip, Visitor.of(identity));
        Object body = type.equals(MediaType.APPLICATION_JSON_TYPE)
                ? DocumentBody.from(aip, documents.versions(aip), words)
                : RdfForms.write(triples.of(aip), type);
        return Response.ok(body, type).build();
    }
}
