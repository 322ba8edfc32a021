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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.accounts.TendAccounts.Given;
import vn.kholuutru.access.readers.ConfirmReaders;
import vn.kholuutru.access.readers.ConfirmReaders.Named;
import vn.kholuutru.access.readers.ConfirmReaders.Step;
import vn.kholuutru.access.readers.ReaderFile;
import vn.kholuutru.access.readers.ServeReader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Readers for staff: who waits to be confirmed, and the file of each. */
@Path("/quan-tri/doc-gia")
@Produces(MediaType.TEXT_HTML)
public class ReadersPage {
    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Pages pages;
    private final Asked asked;
    private final ConfirmReaders readers;
    private final ServeReader serve;

    @Inject
    public ReadersPage(Pages pages, Asked asked, ConfirmReaders readers, ServeReader serve) {
        this.pages = pages;
        this.asked = asked;
        this.readers = readers;
        this.serve = serve;
    }

    /**
     * @param state of the accounts to be listed; those that wait unless said otherwise
     * @param sought account, identity number or words of the name; then whatever the state
     */
    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("trang-thai") @DefaultValue("pending") String state,
            @QueryParam("tim") @DefaultValue("") String sought,
            @QueryParam("trang") @DefaultValue("1") int page) {
        AccountState shown = Arrays.stream(AccountState.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(AccountState.PENDING);
        int number = Math.clamp(page, 1, LAST_PAGE);
        boolean searching = !sought.isBlank();
        List<Named> found = searching
                ? readers.search(asked.visitor(), sought, number - 1, A_PAGE)
                : readers.inState(asked.visitor(), shown, number - 1, A_PAGE);
        List<Line> lines = found.stream()
                .map(one -> new Line(one.registration(), one.fullName(), readers.late(one.registration())))
                .toList();
        String here = searching
                ? UriBuilder.fromPath("/quan-tri/doc-gia")
                        .queryParam("tim", "{tim}")
                        .build(sought)
                        .toString()
                : "/quan-tri/doc-gia?trang-thai=" + shown.name().toLowerCase(Locale.ROOT);
        long total = searching ? readers.countFound(asked.visitor(), sought) : readers.count(asked.visitor(), shown);
        return pages.render(
                "readers",
                asked,
                Map.of(
                        "states",
                        Arrays.stream(AccountState.values())
                                .map(one ->
                                        new Tab(one, readers.count(asked.visitor(), one), !searching && one == shown))
                                .toList(),
                        "lines",
                        lines,
                        "pending",
                        !searching && shown == AccountState.PENDING,
                        "sought",
                        sought,
                        "pager",
                        ListPager.of(here, number, A_PAGE, total),
                        "section",
                        "readers"));
    }

    @GET
    @Path("{account}")
    @Operation(hidden = true)
    public String open(@PathParam("account") String account) {
        ReaderFile file = readers.open(asked.visitor(), account);
        Set<DipKind> withheld = serve.withheld(asked.visitor(), account);
        return pages.render(
                "reader",
                asked,
                Map.of(
                        "file",
                        file,
                        "late",
                        readers.late(file.registration()),
                        "steps",
                        Arrays.stream(Step.values())
                                .filter(step ->
                                        step.possibleIn(file.registration().state()))
                                .toList(),
                        "kinds",
                        Arrays.stream(DipKind.values())
                                .map(kind -> new Offer(kind, !withheld.contains(kind)))
                                .toList(),
                        "acts",
                        file.acts().stream()
                                .map(act -> AuditLine.of(act, asked.language()))
                                .toList(),
                        "section",
                        "readers"));
    }

    @POST
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("account") String account,
            @FormParam("buoc") @DefaultValue("") String step,
            @FormParam("ly-do") @DefaultValue("") String reason) {
        readers.decide(asked.visitor(), account, step(step), reason);
        return Response.seeOther(
                        UriBuilder.fromPath("/quan-tri/doc-gia/{account}").build(account))
                .build();
    }

    /** The identity of the reader was checked at the desk. */
    @POST
    @Path("{account}/mat-khau")
    @Operation(hidden = true)
    public Response givePassword(@PathParam("account") String account) {
        Given given = new Given(account, serve.givePassword(asked.visitor(), account));
        return Response.ok(pages.render(
                        "password-given",
                        asked,
                        Map.of("given", given, "back", "/quan-tri/doc-gia/" + account, "section", "readers")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** @param offered names of the kinds of delivery that the reader may ask for */
    @POST
    @Path("{account}/hinh-thuc")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response offer(@PathParam("account") String account, @FormParam("hinh-thuc") List<String> offered) {
        Set<DipKind> withheld = Arrays.stream(DipKind.values())
                .filter(kind -> !offered.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
        serve.withhold(asked.visitor(), account, withheld);
        return Response.seeOther(
                        UriBuilder.fromPath("/quan-tri/doc-gia/{account}").build(account))
                .build();
    }

    private static Step step(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("BAD_REQUEST", List.of())));
    }

    /** A kind of delivery, and whether this reader may ask for it. */
    public record Offer(DipKind kind, boolean offered) {}

    /** A reader in the list. */
    public record Line(Registration registration, String fullName, boolean late) {}

    /** A state that can be listed. */
    public record Tab(AccountState state, long count, boolean current) {
        public String address() {
            return "/quan-tri/doc-gia?trang-thai=" + state.name().toLowerCase(Locale.ROOT);
        }
    }
}
