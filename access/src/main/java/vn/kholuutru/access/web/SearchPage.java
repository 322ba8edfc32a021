package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.WordsOfCodes;
import vn.kholuutru.access.search.HelpTyping;
import vn.kholuutru.access.search.Question;
import vn.kholuutru.access.search.SearchArchive;
import vn.kholuutru.access.search.WidenSearch;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.SavedSearchRegister.SavedSearch;
import vn.kholuutru.core.problem.ProblemException;

/** What a search found. The address carries the whole search. */
@Path("/tim-kiem")
@Produces(MediaType.TEXT_HTML)
public class SearchPage {
    private static final int SIZE = 20;
    private static final int DEEPEST_PAGE = 500;
    private static final int AROUND = 2;
    private static final int MANY = 50;

    private final Pages pages;
    private final Asked asked;
    private final UriInfo address;
    private final SearchArchive archive;
    private final WidenSearch widen;
    private final HelpTyping help;
    private final ReadingRights rights;
    private final WordsOfCodes codes;

    @Inject
    public SearchPage(
            Pages pages,
            Asked asked,
            UriInfo address,
            SearchArchive archive,
            WidenSearch widen,
            HelpTyping help,
            ReadingRights rights,
            WordsOfCodes codes) {
        this.pages = pages;
        this.asked = asked;
        this.address = address;
        this.archive = archive;
        this.widen = widen;
        this.help = help;
        this.rights = rights;
        this.codes = codes;
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("trang") @DefaultValue("1") int number) {
        SearchAddress search = SearchAddress.of(address.getQueryParameters());
        int page = Math.clamp(number, 1, DEEPEST_PAGE);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("query", search.text());
        data.put("search", search);
        data.put("widest", search.widest());
        try {
            SearchArchive.Found found = archive.search(search.question().toQuery(page - 1, SIZE), asked.visitor());
            show(found, search, page, data);
        } catch (ProblemException notUnderstood) {
            data.put("misunderstood", true);
            data.put("chips", chips(search, values(search, Map.of())));
            data.put("total", 0L);
            data.put("suggestions", List.of());
            data.put("corrections", List.of());
        }
        return pages.render("results", asked, data);
    }

    private void show(SearchArchive.Found found, SearchAddress search, int page, Map<String, Object> data) {
        Map<String, List<FacetValue>> facets = found.answer().facets();
        long total = found.answer().total();
        FacetValues values = values(search, facets);
        data.put("misunderstood", false);
        data.put("chips", chips(search, values));
        data.put("total", total);
        data.put("seconds", found.tookMillis() / 1000.0);
        data.put("mayAsk", asked.visitor().has(Role.READER));
        data.put(
                "items",
                found.answer().items().stream().map(hit -> result(hit, search)).toList());
        data.put("facets", values.groups());
        data.put(
                "years",
                YearBars.of(
                        facets.getOrDefault("year", List.of()),
                        facets.getOrDefault(Question.UNDATED, List.of()).stream()
                                .mapToLong(FacetValue::count)
                                .sum(),
                        search));
        data.put("pager", pager(search, page, total));
        data.put("orders", orders(search));
        data.put("suggestions", total > 0 ? List.of() : suggestions(search));
        data.put("corrections", corrections(search, page, total));
        data.put("exports", SearchExports.of(search, total));
        data.put("saved", search.query());
        data.put("savedName", savedName(search));
    }

    private String savedName(SearchAddress search) {
        String text = search.text();
        return text.isEmpty()
                ? pages.speech(asked.language()).say("saved.everything")
                : text.substring(0, Math.min(text.length(), SavedSearch.LONGEST_NAME));
    }

    private FacetValues values(SearchAddress search, Map<String, List<FacetValue>> facets) {
        return new FacetValues(search, facets, pages.speech(asked.language()), codes);
    }

    private List<Chips.Chip> chips(SearchAddress search, FacetValues values) {
        return new Chips(search, values, pages.speech(asked.language())).all();
    }

    private Result result(Hit hit, SearchAddress search) {
        boolean readable = rights.mayReadFound(hit.document(), asked.visitor());
        String link = "/tai-lieu/" + hit.document().id();
        String text = search.text();
        String back = text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return new Result(hit, link + (back.isEmpty() ? "" : "?" + back.substring(1)), link, back, readable);
    }

    private List<Link> suggestions(SearchAddress search) {
        return widen.wordsThatFindSomething(search.question(), asked.visitor()).stream()
                .map(text -> new Link(text, search.with("q", text)))
                .toList();
    }

    /** With many results nobody needs to ask what was meant. */
    private List<Link> corrections(SearchAddress search, int page, long total) {
        if (page > 1 || total > MANY) {
            return List.of();
        }
        return help.correct(search.question().toQuery(0, 1), asked.visitor()).stream()
                .map(text -> new Link(text, search.with("q", text)))
                .toList();
    }

    private static List<Order> orders(SearchAddress search) {
        String usual = search.text().isEmpty() ? "code" : "relevance";
        String chosen = search.first(Question.SORT).isEmpty() ? usual : search.first(Question.SORT);
        return List.of("relevance", "date_descending", "date_ascending", "code").stream()
                .filter(name -> !name.equals("relevance") || !search.text().isEmpty())
                .map(name -> new Order(name, search.with(Question.SORT, name), name.equals(chosen)))
                .toList();
    }

    private static Pager pager(SearchAddress search, int page, long total) {
        int last = Math.clamp((total + SIZE - 1) / SIZE, 1, DEEPEST_PAGE);
        List<PageLink> links = IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - page) <= AROUND)
                .mapToObj(number -> new PageLink(number, search.page(number), number == page))
                .toList();
        return new Pager(
                links, page > 1 ? search.page(page - 1) : "", page < last ? search.page(page + 1) : "", last > 1);
    }

    /**
     * A document found.
     *
     * @param back what the address of one of its pages ends with, to come back to the results
     */
    public record Result(Hit hit, String link, String document, String back, boolean readable) {}

    public record Link(String label, String address) {}

    public record Order(String name, String address, boolean chosen) {
        /** Key of its words. */
        public String words() {
            return "sort." + name;
        }
    }

    /** @param previous empty on the first page */
    public record Pager(List<PageLink> links, String previous, String next, boolean needed) {}

    public record PageLink(int number, String address, boolean current) {}
}
