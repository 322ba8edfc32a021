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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.accounts.TendAccounts;
import vn.kholuutru.access.accounts.TendAccounts.Given;
import vn.kholuutru.access.problems.ProblemWords;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister.User;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Accounts for administrators: the list, one of them, a new one. Passwords are shown once, by the answer that gives them. */
@Path("/quan-tri/tai-khoan")
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {
    private static final String ADDRESS = "/quan-tri/tai-khoan";
    private static final int A_PAGE = 50;
    private static final int LAST_PAGE = 200;
    private static final int BAD_REQUEST = 400;

    private final Pages pages;
    private final Asked asked;
    private final TendAccounts accounts;
    private final ProblemWords words;

    @Inject
    public AccountsPage(Pages pages, Asked asked, TendAccounts accounts, ProblemWords words) {
        this.pages = pages;
        this.asked = asked;
        this.accounts = accounts;
        this.words = words;
    }

    /** @param text part of the account's or the person's name */
    @GET
    @Operation(hidden = true)
    public String list(
            @QueryParam("tim") @DefaultValue("") String text, @QueryParam("trang") @DefaultValue("1") int page) {
        return list(text, page, Map.of(), "");
    }

    private String list(String text, int page, Map<String, String> typed, String refusal) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        String here = UriBuilder.fromPath(ADDRESS)
                .queryParam("tim", "{tim}")
                .build(text)
                .toString();
        return pages.render(
                "accounts",
                asked,
                Map.of(
                        "text",
                        text,
                        "lines",
                        accounts.search(asked.visitor(), text, number - 1, A_PAGE),
                        "pager",
                        ListPager.of(here, number, A_PAGE, accounts.count(asked.visitor(), text)),
                        "roles",
                        Role.values(),
                        "typed",
                        new FormAnswers(typed, Map.of()),
                        "refusal",
                        refusal,
                        "section",
                        "accounts"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @FormParam("tai-khoan") @DefaultValue("") String name,
            @FormParam("ho-ten") @DefaultValue("") String displayName,
            @FormParam("vai-tro") @DefaultValue("") String role) {
        try {
            return given(accounts.make(asked.visitor(), name, displayName, role(role)));
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed) {
                throw refused;
            }
            String said = words.document(
                            BAD_REQUEST,
                            refused.problem().code(),
                            refused.problem().arguments(),
                            asked.language())
                    .detail();
            Map<String, String> typed = Map.of("tai-khoan", name, "ho-ten", displayName, "vai-tro", role);
            return Response.status(BAD_REQUEST)
                    .entity(list("", 1, typed, said))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public String open(@PathParam("name") String name, @QueryParam("xong") @DefaultValue("") String done) {
        User user = accounts.find(asked.visitor(), name);
        List<String> own = asked.visitor().name().stream().toList();
        return pages.render(
                "account-of-staff",
                asked,
                Map.of(
                        "user",
                        user,
                        "own",
                        own.contains(user.name()),
                        "roles",
                        Role.values(),
                        "done",
                        !done.isEmpty(),
                        "section",
                        "accounts"));
    }

    @POST
    @Path("{name}/vai-tro")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeRole(@PathParam("name") String name, @FormParam("vai-tro") @DefaultValue("") String role) {
        accounts.changeRole(asked.visitor(), name, role(role));
        return done(name);
    }

    @POST
    @Path("{name}/tam-ngung")
    @Operation(hidden = true)
    public Response suspend(@PathParam("name") String name) {
        accounts.suspend(asked.visitor(), name);
        return done(name);
    }

    @POST
    @Path("{name}/dung-lai")
    @Operation(hidden = true)
    public Response reactivate(@PathParam("name") String name) {
        accounts.reactivate(asked.visitor(), name);
        return done(name);
    }

    @POST
    @Path("{name}/mat-khau")
    @Operation(hidden = true)
    public Response givePassword(@PathParam("name") String name) {
        return given(accounts.givePassword(asked.visitor(), name));
    }

    @POST
    @Path("{name}/dang-xuat")
    @Operation(hidden = true)
    public Response signOut(@PathParam("name") String name) {
        accounts.signOutEverywhere(asked.visitor(), name);
        return done(name);
    }

    private static Response done(String name) {
        return Response.seeOther(UriBuilder.fromPath(ADDRESS + "/{name}")
                        .queryParam("xong", "1")
                        .build(name))
                .build();
    }

    private Response given(Given given) {
        return Response.ok(pages.render(
                        "password-given",
                        asked,
                        Map.of("given", given, "back", ADDRESS + "/" + given.account(), "section", "accounts")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_ROLE", List.of())));
    }
}
