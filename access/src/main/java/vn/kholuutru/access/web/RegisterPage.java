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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.readers.RegisterReader;
import vn.kholuutru.access.readers.RegistrationForm;
import vn.kholuutru.access.readers.RegistrationForm.Fault;

/** Registering as a reader. */
@Path("/dang-ky")
@Produces(MediaType.TEXT_HTML)
public class RegisterPage {
    /** Never shown again: passwords. */
    private static final List<String> SHOWN_AGAIN = List.of(
            "ho-ten",
            "so-dinh-danh",
            "ngay-sinh",
            "dia-chi",
            "dien-thoai",
            "thu-dien-tu",
            "co-quan",
            "tai-khoan",
            "dong-y");

    private final Pages pages;
    private final Asked asked;
    private final RegisterReader readers;
    private final ReadingRoomConfiguration settings;

    @Inject
    public RegisterPage(Pages pages, Asked asked, RegisterReader readers, ReadingRoomConfiguration settings) {
        this.pages = pages;
        this.asked = asked;
        this.readers = readers;
        this.settings = settings;
    }

    /** @param done not empty once an account was made */
    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("xong") @DefaultValue("") String done) {
        return page(FormAnswers.EMPTY, !done.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> typed) {
        Map<String, Fault> faults = readers.register(form(typed));
        if (faults.isEmpty()) {
            return Response.seeOther(URI.create("/dang-ky?xong=1")).build();
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page(new FormAnswers(values(typed), words(faults)), false))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** What the form shows again: no passwords. */
    static Map<String, String> values(MultivaluedMap<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        SHOWN_AGAIN.forEach(field -> values.put(field, text(typed, field)));
        return values;
    }

    /** Keys of the words for each fault: special ones where there is something to say of the field. */
    static Map<String, String> words(Map<String, Fault> faults) {
        Map<String, String> words = new LinkedHashMap<>();
        faults.forEach((field, fault) ->
                words.put(field, fault == Fault.UNUSABLE ? "register.fault." + field : "form.fault." + fault));
        return words;
    }

    private String page(FormAnswers answers, boolean done) {
        return pages.render("register", asked, Map.of("form", answers, "done", done, "days", settings.accountDays()));
    }

    private static RegistrationForm form(MultivaluedMap<String, String> typed) {
        return form(typed, text(typed, "mat-khau"), text(typed, "mat-khau-lai"));
    }

    static RegistrationForm form(MultivaluedMap<String, String> typed, String password, String again) {
        return new RegistrationForm(
                text(typed, "ho-ten"),
                text(typed, "so-dinh-danh"),
                text(typed, "ngay-sinh"),
                text(typed, "dia-chi"),
                text(typed, "dien-thoai"),
                text(typed, "thu-dien-tu"),
                text(typed, "co-quan"),
                text(typed, "tai-khoan"),
                password,
                again,
                !text(typed, "dong-y").isEmpty());
    }

    static String text(MultivaluedMap<String, String> typed, String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
