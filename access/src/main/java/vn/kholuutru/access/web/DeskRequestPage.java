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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.fees.FeeDue;
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

/** One request at the desk: deciding its items, handing paper over, taking back what was granted. */
@Path("/quan-tri/yeu-cau/{number}")
@Produces(MediaType.TEXT_HTML)
public class DeskRequestPage {
    private final Pages pages;
    private final Asked asked;
    private final WatchRequests watch;
    private final DecideRequests decide;
    private final LendPaper lend;
    private final ReadingRoomConfiguration settings;

    @Inject
    public DeskRequestPage(
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

    @GET
    @Operation(hidden = true)
    public String open(@PathParam("number") String number) {
        return open(number, List.of());
    }

    /** Decides the chosen items ({@code muc}) of one request. */
    @POST
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
        return open(number, decide.decide(asked.visitor(), chosen, DecisionForm.read(typed)));
    }

    /** @param step {@code nhan} to handle it, {@code nhan-thay} in place of who handles it, {@code tra} to leave it to others */
    @POST
    @Path("xu-ly")
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
    @Path("thu-hoi")
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
    @Path("giao-nhan")
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
        return Response.seeOther(URI.create("/quan-tri/yeu-cau/"
                        + decide.find(asked.visitor(), number).number()))
                .build();
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
