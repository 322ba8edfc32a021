package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.dip.TendDips;

/** For staff: the copies that could not be made, with the button that has them made again, and those that are being made. */
@Path("/quan-tri/ban-cap")
@Produces(MediaType.TEXT_HTML)
public class DipsPage {
    private final Pages pages;
    private final Asked asked;
    private final TendDips dips;

    @Inject
    public DipsPage(Pages pages, Asked asked, TendDips dips) {
        this.pages = pages;
        this.asked = asked;
        this.dips = dips;
    }

    @GET
    @Operation(hidden = true)
    public String list() {
        return pages.render(
                "dips",
                asked,
                Map.of(
                        "failed",
                        dips.failed(asked.visitor()),
                        "ordered",
                        dips.ordered(asked.visitor()),
                        "section",
                        "dips"));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response orderAgain(@PathParam("id") String id) {
        dips.orderAgain(asked.visitor(), id);
        return Response.seeOther(URI.create("/quan-tri/ban-cap")).build();
    }
}
