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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.fees.FeeDue;
import vn.kholuutru.access.request.FillBasket;
import vn.kholuutru.access.request.OwnRequests;
import vn.kholuutru.access.request.RequestForm;
import vn.kholuutru.access.request.SubmitRequest;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.Wanted;

/** Filling in a request (phiếu yêu cầu), and what became of it. */
@Path("/phong-doc/phieu")
@Produces(MediaType.TEXT_HTML)
public class RequestPage {
    private static final List<String> TEXTS = List.of("muc-dich", "noi-dung", "doi-tuong", "chu-de", "ghi-chu");

    private final Pages pages;
    private final Asked asked;
    private final FillBasket basket;
    private final SubmitRequest submit;
    private final OwnRequests own;
    private final ReadingRoomConfiguration settings;

    @Inject
    public RequestPage(
            Pages pages,
            Asked asked,
            FillBasket basket,
            SubmitRequest submit,
            OwnRequests own,
            ReadingRoomConfiguration settings) {
        this.pages = pages;
        this.asked = asked;
        this.basket = basket;
        this.submit = submit;
        this.own = own;
        this.settings = settings;
    }

    @GET
    @Path("moi")
    @Operation(hidden = true)
    public String form() {
        return form(UUID.randomUUID(), FormAnswers.EMPTY);
    }

    @POST
    @Path("moi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(MultivaluedMap<String, String> typed) {
        UUID token = token(RegisterPage.text(typed, "ma-bieu-mau"));
        List<FillBasket.Line> lines = basket.lines(asked.visitor());
        RequestForm form = new RequestForm(
                token,
                RegisterPage.text(typed, "muc-dich"),
                RegisterPage.text(typed, "noi-dung"),
                RegisterPage.text(typed, "doi-tuong"),
                RegisterPage.text(typed, "chu-de"),
                RegisterPage.text(typed, "ghi-chu"),
                items(lines, typed));
        boolean emptied = lines.isEmpty();
        if (!emptied && !form.faults().isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(token, answers(form, typed)))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
        AccessRequest request = submit.submit(asked.visitor(), form);
        return Response.seeOther(URI.create("/phong-doc/phieu/" + request.number() + "?xong=1"))
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public String show(@PathParam("number") String number, @QueryParam("xong") @DefaultValue("") String done) {
        AccessRequest request = own.find(asked.visitor(), number);
        return pages.render(
                "request",
                asked,
                Map.of(
                        "request",
                        request,
                        "letters",
                        LetterLink.forReader(request),
                        "lines",
                        shown(own.lines(asked.visitor(), number), settings),
                        "done",
                        !done.isEmpty()));
    }

    /** Takes back an item that waits. */
    @POST
    @Path("{number}/rut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("number") String number, @FormParam("muc") @DefaultValue("") String item) {
        AccessRequest request = own.find(asked.visitor(), number);
        own.withdraw(asked.visitor(), request.number(), item);
        return Response.seeOther(URI.create("/phong-doc/phieu/" + request.number()))
                .build();
    }

    static List<Shown> shown(List<OwnRequests.Line> lines, ReadingRoomConfiguration settings) {
        return lines.stream().map(line -> new Shown(line, settings)).toList();
    }

    private String form(UUID token, FormAnswers answers) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lines", basket.lines(asked.visitor()));
        data.put("form", answers);
        data.put("token", token);
        data.put("purposes", Purpose.values());
        data.put("categories", FeeCategory.values());
        data.put("days", settings.decisionDays());
        return pages.render("request-form", asked, data);
    }

    /** Of each thing in the basket the ticked kinds of delivery: {@code hinh-thuc-<id>}, with {@code so-ban-<id>} copies. */
    private static List<RequestForm.Asked> items(List<FillBasket.Line> lines, MultivaluedMap<String, String> typed) {
        List<RequestForm.Asked> items = new ArrayList<>();
        for (FillBasket.Line line : lines) {
            String id = line.wanted().id();
            List<String> ticked = typed.getOrDefault("hinh-thuc-" + id, List.of());
            Stream.of(DipKind.values())
                    .filter(kind -> ticked.contains(kind.name()))
                    .map(kind -> new RequestForm.Asked(
                            line.wanted().kind(),
                            id,
                            kind,
                            kind.downloadable() ? copies(RegisterPage.text(typed, "so-ban-" + id)) : 1))
                    .forEach(items::add);
        }
        return items;
    }

    private static int copies(String text) {
        try {
            return text.isEmpty() ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static FormAnswers answers(RequestForm form, MultivaluedMap<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        TEXTS.forEach(field -> values.put(field, RegisterPage.text(typed, field)));
        typed.forEach((field, ticked) -> {
            if (field.startsWith("hinh-thuc-")) {
                ticked.forEach(kind -> values.put(field + "-" + kind, "1"));
            } else if (field.startsWith("so-ban-")) {
                values.put(field, RegisterPage.text(typed, field));
            }
        });
        Map<String, String> faults = new LinkedHashMap<>();
        form.faults().forEach((field, fault) -> faults.put(field, "request.fault." + field + "." + fault));
        return new FormAnswers(values, faults);
    }

    private static UUID token(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return UUID.randomUUID();
        }
    }

    /** An item as its reader sees it. */
    public record Shown(OwnRequests.Line line, ReadingRoomConfiguration settings) {
        public String where() {
            return line.where().name();
        }

        public boolean waits() {
            return line.where() == OwnRequests.Where.WAITING;
        }

        public boolean onPaper() {
            return line.item().wanted().kind() == Wanted.Kind.PAPER;
        }

        /** Where it is read or fetched; empty while it cannot be. */
        public String address() {
            return switch (line.where()) {
                case READABLE -> "/tai-lieu/" + line.item().wanted().id();
                case FETCHABLE ->
                    line.dip().map(dip -> "/phong-doc/ban-sao/" + dip.id()).orElse("");
                default -> "";
            };
        }

        /** For {@code components/fee}; of no fee where nothing was given. */
        public FeeDue fee() {
            return line.dip().map(dip -> FeeDue.of(dip, settings)).orElse(FeeDue.NONE);
        }

        /** Key of the words of a refusal's reason; empty for none. */
        public String reason() {
            return line.item()
                    .decision()
                    .filter(decision -> !decision.granted())
                    .map(decision -> "refusal." + decision.reason())
                    .orElse("");
        }

        public String note() {
            return line.revoked()
                    .map(revocation -> revocation.reason())
                    .or(() -> line.item().decision().map(decision -> decision.note()))
                    .orElse("");
        }
    }
}
