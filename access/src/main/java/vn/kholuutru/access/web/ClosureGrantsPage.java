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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.closure.GrantsOfClosure;
import vn.kholuutru.access.closure.TendClosures;

/** What readers still have of what was closed, and the form that takes it back. */
@Path("/quan-tri/dong-mo/{id}/quyen")
@Produces(MediaType.TEXT_HTML)
public class ClosureGrantsPage {
    private final Pages pages;
    private final Asked asked;
    private final TendClosures closures;
    private final GrantsOfClosure grants;

    @Inject
    public ClosureGrantsPage(Pages pages, Asked asked, TendClosures closures, GrantsOfClosure grants) {
        this.pages = pages;
        this.asked = asked;
        this.closures = closures;
        this.grants = grants;
    }

    /** @param done {@code dong} when it was closed just now, {@code thu-hoi} when everything was taken back */
    @GET
    @Operation(hidden = true)
    public String list(@PathParam("id") String id, @QueryParam("xong") @DefaultValue("") String done) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("one", closures.find(asked.visitor(), id));
        data.put("dips", grants.live(asked.visitor(), id));
        data.put("done", done);
        data.put("section", "closures");
        return pages.render("closure-grants", asked, data);
    }

    /** Takes all of it back. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") String id, @FormParam("ly-do") @DefaultValue("") String reason) {
        grants.revoke(asked.visitor(), id, reason);
        return Response.seeOther(URI.create("/quan-tri/dong-mo/"
                        + closures.find(asked.visitor(), id).closure().id() + "/quyen?xong=thu-hoi"))
                .build();
    }
}
