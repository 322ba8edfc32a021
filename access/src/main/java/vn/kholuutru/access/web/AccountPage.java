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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.accounts.OwnTokens;
import vn.kholuutru.access.readers.OwnAccount;
import vn.kholuutru.access.readers.RegistrationForm.Fault;

/** Somebody's own account: where it stands, what the archive knows of its owner, another password, its tokens. */
@Path("/phong-doc/tai-khoan")
@Produces(MediaType.TEXT_HTML)
public class AccountPage {
    private final Pages pages;
    private final Asked asked;
    private final OwnAccount own;
    private final OwnTokens tokens;

    @Inject
    public AccountPage(Pages pages, Asked asked, OwnAccount own, OwnTokens tokens) {
        this.pages = pages;
        this.asked = asked;
        this.own = own;
        this.tokens = tokens;
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("xong") @DefaultValue("") String done) {
        return page(FormAnswers.EMPTY, !done.isEmpty());
    }

    @POST
    @Path("mat-khau")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePassword(
            @FormParam("mat-khau-cu") @DefaultValue("") String old,
            @FormParam("mat-khau") @DefaultValue("") String chosen,
            @FormParam("mat-khau-lai") @DefaultValue("") String again) {
        Map<String, Fault> faults = own.changePassword(asked.visitor(), old, chosen, again);
        if (faults.isEmpty()) {
            return Response.seeOther(URI.create("/dang-nhap?xong=mat-khau")).build();
        }
        return refused(faults, Map.of());
    }

    @POST
    @Path("lien-he")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(
            @FormParam("dia-chi") @DefaultValue("") String address,
            @FormParam("dien-thoai") @DefaultValue("") String phone,
            @FormParam("thu-dien-tu") @DefaultValue("") String email) {
        Map<String, Fault> faults = own.correct(asked.visitor(), address, phone, email);
        return faults.isEmpty()
                ? Response.seeOther(URI.create("/phong-doc/tai-khoan?xong=1")).build()
                : refused(faults, Map.of("dia-chi", address, "dien-thoai", phone, "thu-dien-tu", email));
    }

    @POST
    @Path("dong")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@FormParam("mat-khau-dong") @DefaultValue("") String password) {
        Map<String, Fault> faults = own.close(asked.visitor(), password);
        return faults.isEmpty()
                ? Response.seeOther(URI.create("/dang-nhap?xong=dong")).build()
                : refused(faults, Map.of());
    }

    private Response refused(Map<String, Fault> faults, Map<String, String> typed) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(new FormAnswers(typed, RegisterPage.words(faults)), false))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** Signs out everywhere, here too. */
    @POST
    @Path("dang-xuat")
    @Operation(hidden = true)
    public Response signOut() {
        own.signOutEverywhere(asked.visitor());
        return Response.seeOther(URI.create("/dang-nhap")).build();
    }

    @POST
    @Path("ma-truy-cap/{token}/thu-hoi")
    @Operation(hidden = true)
    public Response revoke(@PathParam("token") String token) {
        tokens.revoke(asked.visitor(), token);
        return Response.seeOther(URI.create("/phong-doc/tai-khoan?xong=1#tokens"))
                .build();
    }

    private String page(FormAnswers form, boolean changed) {
        return pages.render(
                "account",
                asked,
                Map.of(
                        "form",
                        form,
                        "changed",
                        changed,
                        "account",
                        asked.visitor().name().orElse(""),
                        "registration",
                        own.registration(asked.visitor()),
                        "passwordGiven",
                        own.passwordGiven(asked.visitor()),
                        "tokens",
                        tokens.list(asked.visitor()),
                        "reader",
                        own.identity(asked.visitor())));
    }
}
