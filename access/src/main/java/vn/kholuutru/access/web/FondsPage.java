package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.BrowseFonds;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.core.model.oais.FindingAidNumber;

/** A phông: its description, its mục lục, and the hồ sơ of one or of all in order. */
@Path("/phong")
@Produces(MediaType.TEXT_HTML)
public class FondsPage {
    private static final int SIZE = 50;

    private final Pages pages;
    private final Asked asked;
    private final BrowseFonds fonds;
    private final DescribeInWords words;

    @Inject
    public FondsPage(Pages pages, Asked asked, BrowseFonds fonds, DescribeInWords words) {
        this.pages = pages;
        this.asked = asked;
        this.fonds = fonds;
        this.words = words;
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public String show(
            @PathParam("code") String code,
            @QueryParam("muc-luc") @DefaultValue("") String findingAid,
            @QueryParam("trang") @DefaultValue("1") int number) {
        int page = Math.clamp(number, 1, 200);
        BrowseFonds.Opened opened = fonds.open(code, findingAid, page - 1, SIZE, asked.visitor());
        String here = "/phong/" + opened.entry().code();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("fonds", opened);
        data.put(
                "fields",
                opened.record()
                        .map(record -> words.fields(record.description()))
                        .orElse(List.of()));
        data.put("chosen", opened.chosen().map(FindingAidNumber::value).orElse(""));
        data.put("groups", DossierGroup.of(opened));
        data.put(
                "pager",
                ListPager.of(
                        opened.chosen().map(one -> here + "?muc-luc=" + one).orElse(here),
                        page,
                        SIZE,
                        opened.dossiers().total()));
        return pages.render("fonds", asked, data);
    }
}
