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
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.search.KeepSearches;
import vn.kholuutru.access.search.Question;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SavedSearchRegister.SavedSearch;

/** The searches somebody has kept under the account, with what is new in each. */
@Path("/phong-doc/tim-kiem-da-luu")
@Produces(MediaType.TEXT_HTML)
public class SavedSearchesPage {
    private static final String PATH = "/phong-doc/tim-kiem-da-luu";

    private final Pages pages;
    private final Asked asked;
    private final KeepSearches searches;

    @Inject
    public SavedSearchesPage(Pages pages, Asked asked, KeepSearches searches) {
        this.pages = pages;
        this.asked = asked;
        this.searches = searches;
    }

    @GET
    @Operation(hidden = true)
    public String list(@QueryParam("xong") @DefaultValue("") String outcome) {
        return pages.render(
                "saved-searches",
                asked,
                Map.of(
                        "searches",
                        searches.all(asked.visitor()),
                        "outcome",
                        outcome,
                        "most",
                        SavedSearchRegister.MOST_OF_ACCOUNT));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(
            @FormParam("ten") @DefaultValue("") String name, @FormParam("tim") @DefaultValue("") String query) {
        KeepSearches.Keeping outcome = searches.keep(name, query, asked.visitor());
        return backToList(outcome.name().toLowerCase(Locale.ROOT));
    }

    /** @param onlyNew not empty: only what is new since the last time */
    @POST
    @Path("{id}/xem")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response run(@PathParam("id") String id, @FormParam("moi") @DefaultValue("") String onlyNew) {
        SavedSearch search = searches.run(id, asked.visitor());
        String added = onlyNew.isEmpty() ? "" : Question.ADDED + "=" + search.seenAt();
        String query =
                search.query().isEmpty() || added.isEmpty() ? search.query() + added : search.query() + "&" + added;
        return Response.seeOther(URI.create("/tim-kiem" + (query.isEmpty() ? "" : "?" + query)))
                .build();
    }

    @POST
    @Path("{id}/xoa")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id) {
        searches.remove(id, asked.visitor());
        return backToList("removed");
    }

    private static Response backToList(String outcome) {
        return Response.seeOther(URI.create(PATH + "?xong=" + outcome)).build();
    }
}
