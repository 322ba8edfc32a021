package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.fees.FeeDue;
import vn.kholuutru.access.request.Choice;
import vn.kholuutru.access.request.DecideRequests;
import vn.kholuutru.access.request.DecideRequests.Outcome;
import vn.kholuutru.access.request.LendPaper;
import vn.kholuutru.access.request.RefusalReason;
import vn.kholuutru.access.request.WatchRequests;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The desk of the reading room: the due list of requests, and deciding them. */
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
    private final LendPaper lend;
    private final ReadingRoomConfiguration settings;

    @Inject
    public DeskPage(
            Pages pages,
            Asked asked,
            WatchRequests watch,
            DecideRequests decide,
            LendPaper lend,
            ReadingRoomConfiguration settings) {
        this.pages = pages;
        this.asked = asked;
        this.watch = watch;
        this.decide = decide;
        this.lend = lend;
        this.settings = settings;
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
        return list("cho", 1, decide.decide(asked.visitor(), items, choice(typed)));
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public String open(@PathParam("number") String number) {
        return open(number, List.of());
    }

    /** Decides the chosen items ({@code muc}) of one request. */
    @POST
    @Path("{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public String decide(@PathParam("number") String number, MultivaluedMap<String, String> typed) {
        AccessRequest request = decide.find(asked.visitor(), number);
        List<String> chosen = typed.getOrDefault("muc", List.of()).stream()
                .filter(item -> request.items().stream()
                        .anyMatch(one -> one.id().toString().equals(item)))
                .toList();
        if (chosen.isEmpty()) {
            throw new ProblemException(new Problem.Invalid("NOTHING_CHOSEN", List.of()));
        }
        return open(number, decide.decide(asked.visitor(), chosen, choice(typed)));
    }

    /** @param step {@code nhan} to handle it, {@code nhan-thay} in place of who handles it, {@code tra} to leave it to others */
    @POST
    @Path("{number}/xu-ly")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response handle(@PathParam("number") String number, @FormParam("buoc") @DefaultValue("nhan") String step) {
        if (step.equals("tra")) {
            decide.release(asked.visitor(), number);
        } else if (step.equals("nhan-thay")) {
            decide.takeOver(asked.visitor(), number);
        } else if (!decide.claim(asked.visitor(), number)) {
            throw new ProblemException(new Problem.Conflict("REQUEST_HANDLED", List.of(number)));
        }
        return back(number);
    }

    /** Takes back what was granted. */
    @POST
    @Path("{number}/thu-hoi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(
            @PathParam("number") String number,
            @FormParam("dip") @DefaultValue("") String dip,
            @FormParam("ly-do") @DefaultValue("") String reason) {
        decide.revoke(asked.visitor(), dip, reason);
        return back(number);
    }

    /** @param step {@code giao} when a paper record is handed over, {@code nhan} when it comes back */
    @POST
    @Path("{number}/giao-nhan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lend(
            @PathParam("number") String number,
            @FormParam("muc") @DefaultValue("") String item,
            @FormParam("buoc") @DefaultValue("") String step) {
        if (step.equals("nhan")) {
            lend.giveBack(asked.visitor(), item);
        } else {
            lend.handOver(asked.visitor(), item);
        }
        return back(number);
    }

    private Response back(String number) {
        return Response.seeOther(URI.create(
                        HERE + "/" + decide.find(asked.visitor(), number).number()))
                .build();
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

    private String open(String number, List<Outcome> outcomes) {
        AccessRequest request = decide.find(asked.visitor(), number);
        Map<UUID, Dip> dips = decide.dips(asked.visitor(), request);
        Map<UUID, LendPaper.Paper> papers = lend.look(asked.visitor(), request);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", request);
        data.put("due", watch.of(asked.visitor(), request));
        data.put("appointments", lend.appointments(asked.visitor(), request));
        data.put("me", asked.visitor().name().orElse(""));
        data.put(
                "items",
                request.items().stream()
                        .map(item -> new Item(
                                item,
                                Optional.ofNullable(dips.get(item.id())),
                                papers.getOrDefault(item.id(), LendPaper.Paper.NONE),
                                settings))
                        .toList());
        data.put("outcomes", outcomes);
        data.put("reasons", RefusalReason.values());
        data.put("letters", LetterLink.forStaff(request));
        data.put("section", "requests");
        return pages.render("desk-request", asked, data);
    }

    private static Choice choice(MultivaluedMap<String, String> typed) {
        boolean granted = RegisterPage.text(typed, "quyet-dinh").equals("cho-phep");
        if (!granted && !RegisterPage.text(typed, "quyet-dinh").equals("tu-choi")) {
            throw new ProblemException(new Problem.Invalid("NO_DECISION_REASON", List.of()));
        }
        return new Choice(
                granted,
                granted ? "" : RegisterPage.text(typed, "ly-do"),
                RegisterPage.text(typed, "ghi-chu"),
                day(RegisterPage.text(typed, "tu-ngay")),
                day(RegisterPage.text(typed, "den-ngay")),
                !RegisterPage.text(typed, "tai-cho").isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            throw new ProblemException(new Problem.Invalid("INVALID_QUERY", List.of("ngày", text)));
        }
    }

    /** An item as the desk shows it. */
    public record Item(RequestItem item, Optional<Dip> dip, LendPaper.Paper paper, ReadingRoomConfiguration settings) {
        public boolean waits() {
            return item.state() == RequestItem.ItemState.WAITING;
        }

        public boolean onPaper() {
            return item.wanted().kind() == Wanted.Kind.PAPER;
        }

        public boolean revocable() {
            return dip.filter(one -> one.state() != DipState.DELETED).isPresent();
        }

        public boolean toHandOver() {
            return onPaper() && item.state() == RequestItem.ItemState.GRANTED && !out();
        }

        public boolean out() {
            return paper.out();
        }

        public FeeDue fee() {
            return dip.map(one -> FeeDue.of(one, settings)).orElse(FeeDue.NONE);
        }
    }
}
