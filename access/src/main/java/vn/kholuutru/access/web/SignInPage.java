package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out. The form itself is received by the server at {@code /j_security_check}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    private final Pages pages;
    private final Asked asked;
    private final String sessionCookie;
    private final String locationCookie;

    @Inject
    public SignInPage(
            Pages pages,
            Asked asked,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String sessionCookie,
            @ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String locationCookie) {
        this.pages = pages;
        this.asked = asked;
        this.sessionCookie = sessionCookie;
        this.locationCookie = locationCookie;
    }

    @GET
    @Path("dang-nhap")
    @Operation(hidden = true)
    public Response show(
            @QueryParam("ve") @DefaultValue("") String back,
            @QueryParam("loi") @DefaultValue("") String failed,
            @QueryParam("xong") @DefaultValue("") String done) {
        Response.ResponseBuilder page = Response.ok(pages.render(
                "sign-in",
                asked,
                Map.of(
                        "failed",
                        !failed.isEmpty(),
                        "changed",
                        done.equals("mat-khau"),
                        "closed",
                        done.equals("dong"))));
        if (ours(back)) {
            page.cookie(new NewCookie.Builder(locationCookie)
                    .value(asked.absolute(back))
                    .path("/")
                    .httpOnly(true)
                    .sameSite(NewCookie.SameSite.LAX)
                    .build());
        }
        return page.build();
    }

    /** Signing in never leads to another site. */
    private static boolean ours(String back) {
        return back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\"\\\\,;]]*");
    }

    @POST
    @Path("dang-xuat")
    @Operation(hidden = true)
    public Response signOut() {
        return Response.seeOther(URI.create("/"))
                .header("Clear-Site-Data", "\"cache\"")
                .cookie(new NewCookie.Builder(sessionCookie)
                        .value("")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .build())
                .build();
    }
}
