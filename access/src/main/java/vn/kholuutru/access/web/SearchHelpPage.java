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

/** How to search: what may be typed, each with an example that can be tried. */
@Path("/cach-tim")
@Produces(MediaType.TEXT_HTML)
public class SearchHelpPage {
    private static final int MOST = 40;

    private final Pages pages;
    private final Asked asked;

    @Inject
    public SearchHelpPage(Pages pages, Asked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GET
    @Operation(hidden = true)
    public String show() {
        Speech speech = pages.speech(asked.language());
        List<Example> examples = IntStream.range(1, MOST)
                .mapToObj(number -> "help." + number)
                .takeWhile(key -> speech.has(key + ".typed"))
                .map(key -> new Example(speech.say(key + ".typed"), speech.say(key + ".means")))
                .toList();
        return pages.render("search-help", asked, Map.of("examples", examples));
    }

    /** What may be typed and what it means. */
    public record Example(String typed, String means) {}
}
