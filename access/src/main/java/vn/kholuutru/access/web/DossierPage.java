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
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.BrowseDossier;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindAccompanyingFiles;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.Holdings.SearchQuery.Sort;

/** A hồ sơ: its description and its documents in order. */
@Path("/ho-so")
@Produces(MediaType.TEXT_HTML)
public class DossierPage {
    private static final int SIZE = 50;
    private static final Map<String, Sort> ORDERS = orders();

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
    public String show(
            @PathParam("code") String code,
            @QueryParam("xep") @DefaultValue("code") String order,
            @QueryParam("trang") @DefaultValue("1") int number) {
        int page = Math.clamp(number, 1, 200);
        Sort sort = ORDERS.getOrDefault(order, Sort.CODE);
        BrowseDossier.Opened opened = dossiers.open(code, sort, page - 1, SIZE, asked.visitor());
        String here = "/ho-so/" + opened.code();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dossier", opened);
        data.put("mayAsk", asked.visitor().has(Role.READER));
        data.put("findingAid", opened.findingAid().map(FindingAidNumber::value).orElse(""));
        data.put("accompanying", accompanying.of(opened.code(), asked.visitor()));
        data.put(
                "fields",
                opened.record()
                        .map(record -> words.fields(record.description()))
                        .orElse(List.of()));
        data.put(
                "orders",
                ORDERS.entrySet().stream()
                        .map(one -> new SearchPage.Order(
                                one.getKey(), address(here, one.getValue()), one.getValue() == sort))
                        .toList());
        data.put("first", (page - 1) * SIZE + 1);
        data.put(
                "pager",
                ListPager.of(address(here, sort), page, SIZE, opened.documents().total()));
        return pages.render("dossier", asked, data);
    }

    private static Map<String, Sort> orders() {
        Map<String, Sort> orders = new LinkedHashMap<>();
        List.of(Sort.CODE, Sort.DATE_ASCENDING, Sort.DATE_DESCENDING)
                .forEach(sort -> orders.put(sort.name().toLowerCase(Locale.ROOT), sort));
        return orders;
    }

    private static String address(String here, Sort sort) {
        return sort == Sort.CODE ? here : here + "?xep=" + sort.name().toLowerCase(Locale.ROOT);
    }
}
