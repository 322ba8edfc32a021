package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.BrowseFonds;
import vn.kholuutru.access.search.ExampleSearches;
import vn.kholuutru.core.port.ArchiveIndex;

/** The first page: search, what the archive holds, its phông. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final Pages pages;
    private final Asked asked;
    private final ArchiveIndex index;
    private final BrowseFonds fonds;
    private final ExampleSearches examples;

    @Inject
    public StartPage(Pages pages, Asked asked, ArchiveIndex index, BrowseFonds fonds, ExampleSearches examples) {
        this.pages = pages;
        this.asked = asked;
        this.index = index;
        this.fonds = fonds;
        this.examples = examples;
    }

    @GET
    @Operation(hidden = true)
    public String show() {
        return pages.render(
                "start",
                asked,
                Map.of(
                        "totals", index.seenBy(asked.visitor().audience()).totals(),
                        "fonds", fonds.all(asked.visitor()),
                        "examples", examples.thatFindSomething()));
    }
}
