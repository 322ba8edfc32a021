package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.dip.HandOutDip;
import vn.kholuutru.access.dip.HandOutDip.Given;

/** A copy or package a reader was given: what it is, until when, and the button to take it away. */
@Path("/phong-doc/ban-sao")
@Produces(MediaType.TEXT_HTML)
public class DipPage {
    private final Pages pages;
    private final Asked asked;
    private final HandOutDip dips;

    @Inject
    public DipPage(Pages pages, Asked asked, HandOutDip dips) {
        this.pages = pages;
        this.asked = asked;
        this.dips = dips;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id) {
        Given given = dips.find(id, asked.visitor());
        String code = given.dip().file().flatMap(file -> file.code()).orElse("");
        return Response.ok(pages.render(
                        "dip",
                        asked,
                        Map.of(
                                "dip",
                                given.dip(),
                                "request",
                                given.request(),
                                "usable",
                                dips.usable(given),
                                "code",
                                code)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
