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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.intake.TendQuarantine;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The register of quarantine, and the decision on each file. */
@Path("/quan-tri/cach-ly")
@Produces(MediaType.TEXT_HTML)
public class QuarantinePage {
    private static final int ENTRIES = 20;
    private static final int LAST_PAGE = 10_000;

    private final Pages pages;
    private final Asked asked;
    private final TendQuarantine quarantine;

    @Inject
    public QuarantinePage(Pages pages, Asked asked, TendQuarantine quarantine) {
        this.pages = pages;
        this.asked = asked;
        this.quarantine = quarantine;
    }

    @GET
    @Operation(hidden = true)
    public String list(@QueryParam("page") @DefaultValue("0") int page) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        long total = quarantine.count(asked.visitor());
        return pages.render(
                "quarantine",
                asked,
                Map.of(
                        "entries",
                        quarantine.entries(asked.visitor(), shown, ENTRIES).stream()
                                .map(Shown::new)
                                .toList(),
                        "waiting",
                        quarantine.waiting(asked.visitor()),
                        "total",
                        total,
                        "page",
                        shown,
                        "hasNext",
                        (shown + 1L) * ENTRIES < total,
                        "section",
                        "quarantine"));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String open(@PathParam("id") String id) {
        Shown entry = new Shown(quarantine.open(asked.visitor(), id));
        return pages.render("quarantine-entry", asked, Map.of("one", entry, "section", "quarantine"));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("confirmation") @DefaultValue("") String confirmation) {
        QuarantineEntry decided = quarantine.decide(asked.visitor(), id, state(decision), reason, confirmation);
        return Response.seeOther(URI.create("/quan-tri/cach-ly/" + decided.id()))
                .build();
    }

    private static QuarantineState state(String word) {
        try {
            return QuarantineState.valueOf(word);
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(new Problem.Invalid("UNKNOWN_DECISION", List.of(word)));
        }
    }

    /** An entry as the page shows it. */
    public record Shown(QuarantineEntry entry) {
        public String id() {
            return entry.id().toString();
        }

        public String number() {
            return TendQuarantine.numberOf(entry);
        }

        public String reasonWords() {
            return "quarantine.reason." + entry.reason().name();
        }

        public String stateWords() {
            return "quarantine.state." + entry.state().name();
        }

        public boolean waits() {
            return entry.state() == QuarantineState.WAITING;
        }

        /** The decisions still open. */
        public List<Choice> choices() {
            return Stream.of(QuarantineState.HANDED_OVER, QuarantineState.RETURNED, QuarantineState.DESTROYED)
                    .filter(entry.state()::mayBecome)
                    .map(state -> new Choice(state.name(), "quarantine.choice." + state.name()))
                    .toList();
        }
    }

    /** A decision that may be taken, and the key of its words. */
    public record Choice(String name, String words) {}
}
