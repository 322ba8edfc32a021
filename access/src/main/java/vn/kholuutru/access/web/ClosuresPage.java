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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.closure.ClosureReason;
import vn.kholuutru.access.closure.GrantsOfClosure;
import vn.kholuutru.access.closure.TendClosures;
import vn.kholuutru.access.problems.ProblemWords;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What is closed for a time: the list, a form to close, and forms to open before the time. */
@Path("/quan-tri/dong-mo")
@Produces(MediaType.TEXT_HTML)
public class ClosuresPage {
    private static final String PAGE = "/quan-tri/dong-mo";
    private static final int SHOWN = 100;
    private static final int BAD_REQUEST = 400;
    private static final List<String> SCOPES = List.of("document", "pages", "dossier", "fonds");

    private final Pages pages;
    private final Asked asked;
    private final TendClosures closures;
    private final GrantsOfClosure grants;
    private final ProblemWords words;

    @Inject
    public ClosuresPage(Pages pages, Asked asked, TendClosures closures, GrantsOfClosure grants, ProblemWords words) {
        this.pages = pages;
        this.asked = asked;
        this.closures = closures;
        this.grants = grants;
        this.words = words;
    }

    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("pham-vi") @DefaultValue("document") String scope,
            @QueryParam("ma") @DefaultValue("") String code,
            @QueryParam("xong") @DefaultValue("") String done) {
        return shown(
                Map.of("pham-vi", scope, "ma", code), "", List.of("dong", "mo").contains(done) ? done : "");
    }

    /** Fields: {@code pham-vi}, {@code ma}, {@code trang-dau}, {@code trang-cuoi}, {@code ly-do}, {@code ghi-chu}, {@code den-het}. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.forEach((name, values) -> typed.put(name, values.getFirst()));
        try {
            String id =
                    closures.close(asked.visitor(), wish(typed)).closure().id().toString();
            boolean granted = !grants.live(asked.visitor(), id).isEmpty();
            return Response.seeOther(URI.create(PAGE + (granted ? "/" + id + "/quyen" : "") + "?xong=dong"))
                    .build();
        } catch (ProblemException refused) {
            return refused(refused, typed);
        }
    }

    @POST
    @Path("{id}/mo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lift(@PathParam("id") String id, @FormParam("xac-nhan") @DefaultValue("") String confirmation) {
        try {
            closures.lift(asked.visitor(), id, confirmation);
            return Response.seeOther(URI.create(PAGE + "?xong=mo")).build();
        } catch (ProblemException refused) {
            return refused(refused, Map.of());
        }
    }

    /** Who may do nothing here gets the page of refusals; a slip in the form is said above the form, which keeps what was typed. */
    private Response refused(ProblemException refused, Map<String, String> typed) {
        if (refused.problem() instanceof Problem.NotAllowed) {
            throw refused;
        }
        String said = words.document(
                        BAD_REQUEST, refused.problem().code(), refused.problem().arguments(), asked.language())
                .detail();
        return Response.status(BAD_REQUEST)
                .entity(shown(typed, said, ""))
                .type(MediaType.TEXT_HTML)
                .build();
    }

    private String shown(Map<String, String> typed, String refusal, String done) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lasting", closures.lasting(asked.visitor()));
        data.put("over", closures.over(asked.visitor(), SHOWN));
        data.put("scopes", SCOPES);
        data.put("reasons", ClosureReason.values());
        data.put("longestNote", TendClosures.LONGEST_NOTE);
        data.put("typed", new Typed(typed));
        data.put("refusal", refusal);
        data.put("done", done);
        data.put("section", "closures");
        return pages.render("closures", asked, data);
    }

    private static TendClosures.Wish wish(Map<String, String> typed) {
        return new TendClosures.Wish(
                typed.getOrDefault("pham-vi", ""),
                typed.getOrDefault("ma", ""),
                number(typed.getOrDefault("trang-dau", "")),
                number(typed.getOrDefault("trang-cuoi", "")),
                typed.getOrDefault("ly-do", ""),
                typed.getOrDefault("ghi-chu", ""),
                end(typed.getOrDefault("den-het", "")));
    }

    /** What is no number is no page. */
    private static int number(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** The last day is closed as a whole, as Vietnam counts days. */
    private static Optional<Instant> end(String day) {
        if (day.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(Vietnam.ZONE)
                    .toInstant());
        } catch (DateTimeException notADay) {
            throw new ProblemException(new Problem.Invalid("CLOSURE_END", List.of()));
        }
    }

    /** What stands in the form. */
    public record Typed(Map<String, String> fields) {
        public String scope() {
            return fields.getOrDefault("pham-vi", "document");
        }

        public String code() {
            return fields.getOrDefault("ma", "");
        }

        public String first() {
            return fields.getOrDefault("trang-dau", "");
        }

        public String last() {
            return fields.getOrDefault("trang-cuoi", "");
        }

        public String reason() {
            return fields.getOrDefault("ly-do", "");
        }

        public String note() {
            return fields.getOrDefault("ghi-chu", "");
        }

        public String until() {
            return fields.getOrDefault("den-het", "");
        }
    }
}
