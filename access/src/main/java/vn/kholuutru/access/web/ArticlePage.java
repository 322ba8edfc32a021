package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        return article("rules");
    }

    @GET
    @Path("ho-tro-tiep-can")
    @Operation(hidden = true)
    public String accessibility() {
        return article("accessibility");
    }

    private String article(String name) {
        String key = "article." + name + ".";
        Speech speech = pages.speech(asked.language());
        List<String> paragraphs = IntStream.range(1, 20)
                .mapToObj(at -> key + at)
                .takeWhile(speech::has)
                .toList();
        return pages.render("article", asked, Map.of("heading", key + "title", "paragraphs", paragraphs));
    }
}
