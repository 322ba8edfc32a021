package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages the foot of every page leads to: rules of use, accessibility. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ArticlePage {
    private final Pages pages;
    private final Asked asked;

    @Inject
    public ArticlePage(Pages pages, Asked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GET
    @Path("quy-dinh-su-dung")
    @Operation(hidden = true)
    public String rules() {
        return pages.render("article", asked, Map.of("article", "rules"));
    }

    @GET
    @Path("ho-tro-tiep-can")
    @Operation(hidden = true)
    public String accessibility() {
        return pages.render("article", asked, Map.of("article", "accessibility"));
    }
}
