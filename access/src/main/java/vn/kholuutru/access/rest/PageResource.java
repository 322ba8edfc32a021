package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.MarkPages;
import vn.kholuutru.access.viewing.ShowPage;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * One page of a document, as image and as text. Needs an account unless open documents may be read by everyone, and a granted
 * request for what is used under conditions.
 */
@Path("/api/v1/documents")
@Tag(name = "documents")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "Not for this account")
@APIResponse(responseCode = "404", description = "No such document or page")
public class PageResource {
    private static final String KEPT_BY_NOBODY = "no-store";
    private static final String KEPT_BY_THE_READER = "private, max-age=86400";
    private static final long SOME_MINUTES = 300;

    private final FindDocument documents;
    private final ShowPage pages;
    private final MarkPages marks;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public PageResource(
            FindDocument documents, ShowPage pages, MarkPages marks, SecurityIdentity identity, Clock clock) {
        this.documents = documents;
        this.pages = pages;
        this.marks = marks;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Blocking
    @Path("{id}/pages/{number}/image")
    @Produces("image/jpeg")
    @Operation(
            summary = "Show a page",
            description =
                    "The scan's own JPEG where the page is one image; a page of several layers is drawn once. Under a granted"
                            + " request it carries the institution's name at its foot and the reader's name and the time all over.")
    @APIResponse(responseCode = "200", description = "The image", content = @Content(mediaType = "image/jpeg"))
    @APIResponse(responseCode = "304", description = "Not changed")
    @APIResponse(responseCode = "400", description = "No such width")
    @APIResponse(responseCode = "422", description = "The scan cannot be read")
    public Uni<Response> image(
            @PathParam("id") String id,
            @Parameter(description = "counted from 1") @PathParam("number") int number,
            @Parameter(description = "160 or 800 pixels; without it the page as it was scanned")
                    @QueryParam("width")
                    @Nullable
                    Integer width,
            @Context Request request) {
        StoredAip aip = documents.findRecent(id, Visitor.of(identity));
        ShowPage.PageImage image = pages.image(
                aip, number, width == null ? OptionalInt.empty() : OptionalInt.of(width), Visitor.of(identity));
        if (image.under() instanceof Permission.Granted granted) {
            return marks.page(aip, number, image, granted)
                    .map(marked -> Response.ok(marked, "image/jpeg")
                            .header("Cache-Control", keptUnder(granted, width))
                            .header("Vary", "Cookie, Authorization")
                            .build());
        }
        EntityTag tag = new EntityTag(image.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(image.file().toFile(), "image/jpeg");
        return Uni.createFrom()
                .item(answer.tag(tag)
                        .header("Cache-Control", KEPT_BY_THE_READER)
                        .build());
    }

    /**
     * A thumbnail, too small to be read, stays in the reader's own browser for some minutes, but not beyond the grant: otherwise every turn of
     * a page would have all those around it marked anew.
     */
    private String keptUnder(Permission.Granted granted, @Nullable Integer width) {
        long left = Duration.between(clock.instant(), granted.dip().period().until())
                .toSeconds();
        return width != null && width == ShowPage.THUMBNAIL && left > 0
                ? "private, max-age=" + Math.min(left, SOME_MINUTES)
                : KEPT_BY_NOBODY;
    }

    @GET
    @Path("{id}/pages/{number}/text")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "Read the text of a page", description = "As recognised in the scan; may be empty.")
    @APIResponse(responseCode = "200", description = "The text", content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public Response text(
            @PathParam("id") String id, @Parameter(description = "counted from 1") @PathParam("number") int number) {
        ShowPage.PageText text = pages.text(documents.find(id, Visitor.of(identity)), number, Visitor.of(identity));
        return Response.ok(text.text())
                .header("Cache-Control", text.under().marked() ? KEPT_BY_NOBODY : KEPT_BY_THE_READER)
                .build();
    }
}
