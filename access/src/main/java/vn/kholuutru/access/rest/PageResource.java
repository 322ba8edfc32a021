package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.ShowPage;
import vn.kholuutru.core.model.oais.StoredAip;

/** One page of a document, as image and as text. Needs an account unless open documents may be read by everyone. */
@Path("/api/v1/documents")
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "Not for this account")
@APIResponse(responseCode = "404", description = "No such document or page")
public class PageResource {
    private static final String KEPT_BY_THE_READER = "private, max-age=86400";

    private final FindDocument documents;
    private final ShowPage pages;
    private final SecurityIdentity identity;

    @Inject
    public PageResource(FindDocument documents, ShowPage pages, SecurityIdentity identity) {
        this.documents = documents;
        this.pages = pages;
        this.identity = identity;
    }

    @GET
    @Path("{id}/pages/{number}/image")
    @Produces("image/jpeg")
    @Operation(
            summary = "Show a page",
            description = "The scan's own JPEG where the page is one image; a page of several layers is drawn once.")
    @APIResponse(responseCode = "200", description = "The image", content = @Content(mediaType = "image/jpeg"))
    @APIResponse(responseCode = "304", description = "Not changed")
    @APIResponse(responseCode = "400", description = "No such width")
    @APIResponse(responseCode = "422", description = "The scan cannot be read")
    public Response image(
            @PathParam("id") String id,
            @Parameter(description = "counted from 1") @PathParam("number") int number,
            @Parameter(description = "160 or 800 pixels; without it the page as it was scanned")
                    @QueryParam("width")
                    @Nullable
                    Integer width,
            @Context Request request) {
        StoredAip aip = documents.find(id, Visitor.of(identity));
        ShowPage.PageImage image = pages.image(
                aip, number, width == null ? OptionalInt.empty() : OptionalInt.of(width), Visitor.of(identity));
        EntityTag tag = new EntityTag(image.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(image.file().toFile(), "image/jpeg");
        return answer.tag(tag).header("Cache-Control", KEPT_BY_THE_READER).build();
    }

    @GET
    @Path("{id}/pages/{number}/text")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "Read the text of a page", description = "As recognised in the scan; may be empty.")
    @APIResponse(responseCode = "200", description = "The text", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public Response text(
            @PathParam("id") String id, @Parameter(description = "counted from 1") @PathParam("number") int number) {
        String text = pages.text(documents.find(id, Visitor.of(identity)), number, Visitor.of(identity));
        return Response.ok(text).header("Cache-Control", KEPT_BY_THE_READER).build();
    }
}
