package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.request.DecideRequests;
import vn.kholuutru.access.request.DecideRequests.Outcome;
import vn.kholuutru.access.request.FindRequests;
import vn.kholuutru.access.request.RefusalReason;
import vn.kholuutru.access.request.WatchRequests;
import vn.kholuutru.core.model.request.RequestItem;

/** The desk of the reading room: the due list of requests, and deciding several of them. */
@Path("/quan-tri/yeu-cau")
@Produces(MediaType.TEXT_HTML)
public class DeskPage {
    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final String HERE = "/quan-tri/yeu-cau";
    private static final String WAITING = "cho";
    private static final String ALL = "tat-ca";
    private static final List<String> FILTERS = List.of(WAITING, "toi", "qua-han", ALL);

    private final Pages pages;
    private final Asked asked;
    private final WatchRequests watch;
    private final FindRequests find;
    private final DecideRequests decide;

    @Inject
    public DeskPage(Pages pages, Asked asked, WatchRequests watch, FindRequests find, DecideRequests decide) {
        this.pages = pages;
        this.asked = asked;
        this.watch = watch;
        this.find = find;
        this.decide = decide;
    }

    /**
     * @param filter {@code cho} (waiting), {@code toi} (mine), {@code qua-han} (late) or {@code tat-ca} (all)
     * @param sought number of a request, a reader, or the code of a record; then whatever the filter
     */
    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("loc") @DefaultValue("cho") String filter,
            @QueryParam("tim") @DefaultValue("") String sought,
            @QueryParam("trang") @DefaultValue("1") int page) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        return sought.isBlank() ? list(filter, number, List.of()) : found(sought, number);
    }

    /** Decides all waiting items of the chosen requests ({@code phieu}) at once, each reported. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public String decideMany(MultivaluedMap<String, String> typed) {
        List<String> items = new ArrayList<>();
        for (String number : typed.getOrDefault("phieu", List.of())) {
            decide.find(asked.visitor(), number).items().stream()
                    .filter(item -> item.state() == RequestItem.ItemState.WAITING)
                    .forEach(item -> items.add(item.id().toString()));
        }
        return list(WAITING, 1, decide.decide(asked.visitor(), items, DecisionForm.read(typed)));
    }

    private String found(String sought, int page) {
        FindRequests.Found found = find.search(asked.visitor(), sought, page - 1, A_PAGE);
        String address = UriBuilder.fromPath(HERE)
                .queryParam("tim", "{tim}")
                .build(sought)
                .toString();
        return list(found.due(), found.total(), address, page, Map.of("filter", "", "sought", sought));
    }

    private String list(String filter, int page, List<Outcome> outcomes) {
        String shown = FILTERS.contains(filter) ? filter : WAITING;
        String address = HERE + "?loc=" + shown;
        Map<String, Object> chosen = Map.of("filter", shown, "sought", "", "outcomes", outcomes);
        if (shown.equals(ALL)) {
            return list(
                    watch.all(asked.visitor(), page - 1, A_PAGE), watch.total(asked.visitor()), address, page, chosen);
        }
        String me = asked.visitor().name().orElse("");
        List<WatchRequests.Due> waiting = watch.waiting(asked.visitor()).stream()
                .filter(due -> switch (shown) {
                    case "toi" -> due.handledBy(me);
                    case "qua-han" -> due.late();
                    default -> true;
                })
                .toList();
        List<WatchRequests.Due> onPage =
                waiting.stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE).toList();
        return list(onPage, waiting.size(), address, page, chosen);
    }

    private String list(List<WatchRequests.Due> due, long total, String address, int page, Map<String, Object> chosen) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("outcomes", List.of()));
        data.putAll(chosen);
        data.put("due", due);
        data.put("decidable", due.stream().anyMatch(one -> one.waiting() > 0));
        data.put("filters", FILTERS);
        data.put("waiting", watch.count(asked.visitor()));
        data.put("late", watch.late(asked.visitor()));
        data.put("reasons", RefusalReason.values());
        data.put("pager", ListPager.of(address, page, A_PAGE, total));
        data.put("section", "requests");
        return pages.render("desk", asked, data);
    }
}
