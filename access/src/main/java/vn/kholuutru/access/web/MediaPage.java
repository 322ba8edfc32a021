package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.copies.TendMedia;
import vn.kholuutru.core.model.copy.MediaSet;

/** The calendar of preservation: what is due with offline media, and the sets there are. */
@Path("/quan-tri/lich-bao-quan")
@Produces(MediaType.TEXT_HTML)
public class MediaPage {
    private static final URI HERE = URI.create("/quan-tri/lich-bao-quan?nhan=1");

    private final Pages pages;
    private final Asked asked;
    private final TendMedia media;

    @Inject
    public MediaPage(Pages pages, Asked asked, TendMedia media) {
        this.pages = pages;
        this.asked = asked;
        this.media = media;
    }

    @GET
    @Operation(hidden = true)
    public String calendar(@QueryParam("nhan") @DefaultValue("") String ordered) {
        List<MediaSet> sets = media.sets(asked.visitor());
        Map<String, Object> data = new HashMap<>();
        data.put("section", "media");
        data.put("ordered", !ordered.isEmpty());
        data.put("duties", media.duties(asked.visitor()));
        data.put("targets", media.offline(asked.visitor()));
        data.put("sets", sets);
        data.put("busy", sets.stream().anyMatch(MediaSet::underWay));
        return pages.render("media", asked, data);
    }

    @POST
    @Path("bo-sao")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(
            @FormParam("noi-luu") @DefaultValue("") String target,
            @FormParam("loai") @DefaultValue("") String kind,
            @FormParam("vat-mang-tin") @DefaultValue("") String medium) {
        media.write(asked.visitor(), target, kind, medium);
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("bo-sao/{set}/doc-lai")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response readBack(@PathParam("set") String set) {
        media.readBack(asked.visitor(), set);
        return Response.seeOther(HERE).build();
    }

    /** As a file: the page has its own style and may not be shown inside ours. */
    @GET
    @Path("bo-sao/{set}/bien-ban")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response minutes(@PathParam("set") String set) {
        return file(media.minutes(asked.visitor(), set).page());
    }

    @GET
    @Path("bo-sao/{set}/bien-ban.p7s")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response signature(@PathParam("set") String set) {
        return file(media.minutes(asked.visitor(), set).signature());
    }

    private static Response file(java.nio.file.Path file) {
        return Response.ok(file.toFile(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.getFileName() + "\"")
                .build();
    }
}
