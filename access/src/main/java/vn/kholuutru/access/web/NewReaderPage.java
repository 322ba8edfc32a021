package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.accounts.TendAccounts.Given;
import vn.kholuutru.access.readers.RegisterReader;
import vn.kholuutru.access.readers.RegistrationForm;
import vn.kholuutru.access.readers.RegistrationForm.Fault;
import vn.kholuutru.access.security.GivenPassword;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.core.model.rights.Role;

/** Registers somebody who has come to the reading room; the first password is shown once. */
@Path("/quan-tri/doc-gia/moi")
@Produces(MediaType.TEXT_HTML)
public class NewReaderPage {
    private final Pages pages;
    private final Asked asked;
    private final RegisterReader readers;

    @Inject
    public NewReaderPage(Pages pages, Asked asked, RegisterReader readers) {
        this.pages = pages;
        this.asked = asked;
        this.readers = readers;
    }

    @GET
    @Operation(hidden = true)
    public String show() {
        RequiredRole.check(Role.ARCHIVIST, asked.visitor());
        return page(FormAnswers.EMPTY);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> typed) {
        String password = GivenPassword.choose();
        RegistrationForm form = RegisterPage.form(typed, password, password);
        Map<String, Fault> faults = readers.registerAtDesk(asked.visitor(), form);
        if (!faults.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(new FormAnswers(RegisterPage.values(typed), RegisterPage.words(faults))))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
        Given given = new Given(form.account(), password);
        return Response.ok(pages.render(
                        "password-given",
                        asked,
                        Map.of("given", given, "back", "/quan-tri/doc-gia/" + given.account(), "section", "readers")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String page(FormAnswers form) {
        return pages.render("reader-new", asked, Map.of("form", form, "section", "readers"));
    }
}
