package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.BrowseDossier;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindAccompanyingFiles;

/** A hồ sơ: its description and its documents in order. */
@Path("/ho-so")
@Produces(MediaType.TEXT_HTML)
public class DossierPage {
    private static final int SIZE = 50;

    private final Pages pages;
    private final Asked asked;
    private final BrowseDossier dossiers;
    private final DescribeInWords words;
    private final FindAccompanyingFiles accompanying;

    @Inject
    public DossierPage(
            Pages pages,
            Asked asked,
            BrowseDossier dossiers,
            DescribeInWords words,
            FindAccompanyingFiles accompanying) {
        this.pages = pages;
        this.asked = asked;
        this.dossiers = dossiers;
        this.words = words;
        this.accompanying = accompanying;
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public String show(@PathParam("code") String code, @QueryParam("trang") @DefaultValue("1") int number) {
        int page = Math.clamp(number, 1, 200);
        BrowseDossier.Opened opened = dossiers.open(code, page - 1, SIZE, asked.visitor());
        return pages.render(
                "dossier",
                asked,
                Map.of(
                        "dossier", opened,
                        "accompanying", accompanying.of(opened.code(), asked.visitor()),
                        "fields",
                                opened.record()
                                        .map(record -> words.fields(record.description()))
                                        .orElse(List.of()),
                        "pager",
                                ListPager.of(
                                        "/ho-so/" + code,
                                        page,
                                        SIZE,
                                        opened.documents().total())));
    }
}
