package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.request.DescribePaper;
import vn.kholuutru.core.model.rights.Role;

/** Finding records on paper, to ask for them. */
@Path("/phong-doc/ho-so-giay")
@Produces(MediaType.TEXT_HTML)
public class PaperPage {
    private static final int A_PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final Pages pages;
    private final Asked asked;
    private final DescribePaper papers;

    @Inject
    public PaperPage(Pages pages, Asked asked, DescribePaper papers) {
        this.pages = pages;
        this.asked = asked;
        this.papers = papers;
    }

    @GET
    @Operation(hidden = true)
    public String find(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("trang") @DefaultValue("1") int page) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        String here = UriBuilder.fromPath("/phong-doc/ho-so-giay")
                .queryParam("q", "{q}")
                .build(words)
                .toString();
        long total = papers.count(asked.visitor(), words);
        return pages.render(
                "papers",
                asked,
                Map.of(
                        "sought",
                        words,
                        "total",
                        total,
                        "records",
                        papers.find(asked.visitor(), words, number - 1, A_PAGE),
                        "mayAsk",
                        asked.visitor().has(Role.READER),
                        "pager",
                        ListPager.of(here, number, A_PAGE, total)));
    }
}
