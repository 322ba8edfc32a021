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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.request.DecideRequests;
import vn.kholuutru.access.request.DecideRequests.Outcome;
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
    private static final List<String> FILTERS = List.of("cho", "toi", "qua-han", "tat-ca");

    private final Pages pages;
    private final Asked asked;
    private final WatchRequests watch;
    private final DecideRequests decide;

    @Inject
    public DeskPage(
            Pages pages,
            Asked asked,
            WatchRequests watch,
            DecideRequests decide) {
        this.pages = pages;
        this.asked = asked;
        this.watch = watch;
        this.decide = decide;
    }

    /** @param filter {@code cho} (waiting), {@code toi} (mine), {@code qua-han} (late) or {@code tat-ca} (all) */
    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("loc") @DefaultValue("cho") String filter, @QueryParam("trang") @DefaultValue("1") int page) {
        return list(filter, Math.clamp(page, 1, LAST_PAGE), List.of());
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
        return list("cho", 1, decide.decide(asked.visitor(), items, DecisionForm.read(typed)));
    }

    private String list(String filter, int page, List<Outcome> outcomes) {
        String me = asked.visitor().name().orElse("");
        boolean all = filter.equals("tat-ca");
        List<WatchRequests.Due> waiting = all ? List.of() : watch.waiting(asked.visitor());
        List<WatchRequests.Due> chosen = waiting.stream()
                .filter(due -> switch (filter) {
                    case "toi" -> due.handledBy(me);
                    case "qua-han" -> due.late();
                    default -> true;
                })
                .toList();
        List<WatchRequests.Due> shown = all
                ? watch.all(asked.visitor(), page - 1, A_PAGE)
                : chosen.stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE).toList();
        long total = all ? watch.total(asked.visitor()) : chosen.size();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("due", shown);
        data.put("filter", filter);
        data.put("filters", FILTERS);
        data.put("waiting", watch.count(asked.visitor()));
        data.put("late", watch.late(asked.visitor()));
        data.put("outcomes", outcomes);
        data.put("reasons", RefusalReason.values());
        data.put(
                "pager",
                ListPager.of(HERE + "?loc=" + (FILTERS.contains(filter) ? filter : "cho"), page, A_PAGE, total));
        data.put("section", "requests");
        return pages.render("desk", asked, data);
    }
}
