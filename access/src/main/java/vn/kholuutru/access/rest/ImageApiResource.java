package vn.kholuutru.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.iiif.Addresses;
import vn.kholuutru.access.iiif.ImageInformation;
import vn.kholuutru.access.iiif.ImageRequest;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.MarkPages;
import vn.kholuutru.access.viewing.PicturePart;
import vn.kholuutru.access.viewing.ShowPage;
import vn.kholuutru.access.viewing.ShowPart;

/** The pictures of pages for viewers of any maker: IIIF Image 3.0, level 2. */
@Path("/iiif/image/{id}/{page}")
@Tag(name = "iiif")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "Not for this account")
@APIResponse(responseCode = "404", description = "No such document or page")
@APIResponse(responseCode = "422", description = "The scan cannot be read")
public class ImageApiResource {
    private final FindDocument documents;
    private final ShowPart parts;
    private final MarkPages marks;
    private final ReadingRights rights;
    private final SecurityIdentity identity;
    private final UriInfo address;

    @Inject
    public ImageApiResource(
            FindDocument documents,
            ShowPart parts,
            MarkPages marks,
            ReadingRights rights,
            SecurityIdentity identity,
            @Context UriInfo address) {
        this.documents = documents;
        this.parts = parts;
        this.marks = marks;
        this.rights = rights;
        this.identity = identity;
        this.address = address;
    }

    @GET
    @Operation(summary = "Go to the description of a page's picture")
    @APIResponse(responseCode = "303", description = "To info.json")
    public Response base(
            @PathParam("id") String id, @Parameter(description = "counted from 1") @PathParam("page") String page) {
        return Response.seeOther(URI.create(pictureAddress(whole(id, page)) + "/info.json"))
                .build();
    }

    @GET
    @Path("info.json")
    @Operation(summary = "Describe a page's picture", description = "Its size, and which parts are best asked for.")
    @APIResponse(
            responseCode = "200",
            description = "IIIF image information",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Response information(
            @PathParam("id") String id,
            @Parameter(description = "counted from 1") @PathParam("page") String page,
            @HeaderParam("Accept") @Nullable String accept) {
        ShowPart.Whole whole = whole(id, page);
        ImageInformation information = ImageInformation.of(pictureAddress(whole), whole.size(), parts.mostPixels());
        return IiifAnswer.document(
                Response.ok(information, IiifForms.of(accept, ImageInformation.CONTEXT))
                        .header("Link", "<" + ImageInformation.LEVEL + ">;rel=\"profile\""),
                whole.aip(),
                whole.image().under(),
                rights);
    }

    @GET
    @Blocking
    @Path("{region}/{size}/{rotation}/{file}")
    @Operation(
            summary = "Show a part of a page's picture",
            description = "The whole picture of a page that is one image comes as it was scanned, without decoding.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {@Content(mediaType = "image/jpeg"), @Content(mediaType = "image/png")})
    @APIResponse(responseCode = "304", description = "Not changed")
    @APIResponse(responseCode = "400", description = "Not as IIIF says, or nothing lies there")
    @APIResponse(responseCode = "501", description = "Beyond level 2")
    public Uni<Response> picture(
            @PathParam("id") String id,
            @Parameter(description = "counted from 1") @PathParam("page") String page,
            @Parameter(description = "full, square, x,y,w,h or pct:x,y,w,h") @PathParam("region") String region,
            @Parameter(description = "max, w,h or pct:n, also with one side left out or ! before") @PathParam("size")
                    String size,
            @Parameter(description = "0, 90, 180 or 270") @PathParam("rotation") String rotation,
            @Parameter(description = "default, color, gray or bitonal; .jpg or .png") @PathParam("file") String file,
            @Context Request request) {
        ShowPart.Whole whole = whole(id, page);
        PicturePart part = ImageRequest.parse(region, size, rotation, file).on(whole.size(), parts.mostPixels());
        ShowPage.PageImage image = parts.part(whole, part, Visitor.of(identity));
        if (image.under() instanceof Permission.Granted granted) {
            return marks.part(whole, part, image, granted)
                    .map(marked -> IiifAnswer.keptByNobody(
                            Response.ok(marked, part.form().mediaType())));
        }
        EntityTag tag = new EntityTag(image.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(image.file().toFile(), part.form().mediaType());
        String canonical = pictureAddress(whole) + "/" + ImageRequest.canonical(part, whole.size(), parts.mostPixels());
        return Uni.createFrom()
                .item(IiifAnswer.picture(
                        answer.tag(tag)
                                .header(
                                        "Link",
                                        "<" + canonical + ">;rel=\"canonical\", <" + ImageInformation.LEVEL
                                                + ">;rel=\"profile\""),
                        whole.aip(),
                        rights));
    }

    private ShowPart.Whole whole(String id, String page) {
        return parts.whole(documents.findRecent(id, Visitor.of(identity)), number(page), Visitor.of(identity));
    }

    /** What is no number is no page, and nothing else is wrong with the address. */
    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    private String pictureAddress(ShowPart.Whole whole) {
        return new Addresses(address.getBaseUri()).image(whole.aip().address().aip(), whole.number());
    }
}
