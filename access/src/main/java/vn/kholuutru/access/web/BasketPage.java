package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.request.FillBasket;

/** What a reader has gathered to ask for. */
@Path("/phong-doc/gio")
@Produces(MediaType.TEXT_HTML)
public class BasketPage {
    private static final String HERE = "/phong-doc/gio";

    private final Pages pages;
    private final Asked asked;
    private final FillBasket basket;

    @Inject
    public BasketPage(Pages pages, Asked asked, FillBasket basket) {
        this.pages = pages;
        this.asked = asked;
        this.basket = basket;
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("them") @DefaultValue("-1") int added) {
        return pages.render("basket", asked, Map.of("lines", basket.lines(asked.visitor()), "added", added));
    }

    /**
     * @param kind {@code document} or {@code paper}; {@code dossier} for all documents of a hồ sơ
     * @param back where to go afterwards; the basket unless said otherwise
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response put(
            @FormParam("loai") @DefaultValue("") String kind,
            @FormParam("ma") @DefaultValue("") String id,
            @FormParam("ve") @DefaultValue("") String back) {
        if (kind.equals("dossier")) {
            int added = basket.putDossier(asked.visitor(), id);
            return Response.seeOther(URI.create(HERE + "?them=" + added)).build();
        }
        basket.put(asked.visitor(), kind, id);
        return Response.seeOther(LocalAddress.of(back, HERE)).build();
    }

    @POST
    @Path("bo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeOut(
            @FormParam("loai") @DefaultValue("") String kind, @FormParam("ma") @DefaultValue("") String id) {
        basket.takeOut(asked.visitor(), kind, id);
        return Response.seeOther(URI.create(HERE)).build();
    }
}
