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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.conversion.OrderConversion;
import vn.kholuutru.core.port.ConversionDesk.Conversion;
import vn.kholuutru.core.port.ConversionDesk.Part;
import vn.kholuutru.core.port.ConversionDesk.Survey;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * From Thông tư 02/2019 to Thông tư 05/2025 by page: a phông, a hồ sơ or a tài liệu is chosen, tried out, looked at,
 * converted, watched. Every step is a plain form and works without script.
 */
@Path("/quan-tri/chuyen-doi")
@Produces(MediaType.TEXT_HTML)
public class ConversionPage {
    private static final String ADDRESS = "/quan-tri/chuyen-doi/";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final Pages pages;
    private final Asked asked;
    private final OrderConversion conversions;

    @Inject
    public ConversionPage(Pages pages, Asked asked, OrderConversion conversions) {
        this.pages = pages;
        this.asked = asked;
        this.conversions = conversions;
    }

    /** @param part word of what the code names, as pages of records lead here with it */
    @GET
    @Operation(hidden = true)
    public String choose(
            @QueryParam("pham-vi") @DefaultValue("fonds") String part,
            @QueryParam("ma") @DefaultValue("") String code) {
        return form(part, code, "");
    }

    /** Begins the trial; what was typed stands again in the form when nothing has that code. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryOut(
            @FormParam("pham-vi") @DefaultValue("") String part, @FormParam("ma") @DefaultValue("") String code) {
        Optional<Part> known = ConversionView.part(part);
        if (known.isEmpty()) {
            return Response.status(BAD_REQUEST)
                    .entity(form(part, code, "conversion.no-part"))
                    .build();
        }
        try {
            Conversion trial = conversions.tryOut(known.get(), code, asked.visitor());
            return Response.seeOther(URI.create(ADDRESS + trial.id())).build();
        } catch (ProblemException refusal) {
            return switch (refusal.problem()) {
                case Problem.NotFound unknown ->
                    Response.status(NOT_FOUND)
                            .entity(form(part, code, "conversion.unknown." + part))
                            .build();
                case Problem.Conflict(String why, List<String> arguments)
                when why.equals("CONVERSION_UNDER_WAY") ->
                    Response.seeOther(URI.create(ADDRESS + arguments.getFirst()))
                            .build();
                default -> throw refusal;
            };
        }
    }

    /** How far it is; then what it did or would do. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String show(@PathParam("id") String id) {
        return shown(conversions.open(id, asked.visitor()), "", "");
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response convert(@PathParam("id") String id, @FormParam("xac-nhan") @DefaultValue("") String confirmation) {
        Conversion trial = conversions.open(id, asked.visitor());
        try {
            Conversion begun = conversions.convert(trial, confirmation, asked.visitor());
            return Response.seeOther(URI.create(ADDRESS + begun.id())).build();
        } catch (ProblemException refusal) {
            return switch (refusal.problem()) {
                case Problem.Invalid wrong ->
                    Response.status(BAD_REQUEST)
                            .entity(shown(trial, "conversion.not-confirmed", confirmation))
                            .build();
                case Problem.Conflict(String why, List<String> arguments)
                when why.equals("CONVERSION_UNDER_WAY") ->
                    Response.seeOther(URI.create(ADDRESS + arguments.getFirst()))
                            .build();
                default -> throw refusal;
            };
        }
    }

    private String form(String part, String code, String refusal) {
        return page(
                "conversions",
                Map.of(
                        "part",
                        ConversionView.part(part).orElse(Part.FONDS),
                        "parts",
                        List.of(Part.values()),
                        "code",
                        code,
                        "refusal",
                        refusal,
                        "recent",
                        conversions.recent(asked.visitor()).stream()
                                .map(ConversionView::new)
                                .toList()));
    }

    private String shown(Conversion conversion, String refusal, String confirmation) {
        Survey survey =
                conversion.ended() ? conversions.survey(conversion, asked.visitor()) : new Survey(List.of(), List.of());
        return page(
                "conversion",
                Map.of(
                        "view",
                        new ConversionView(conversion),
                        "groups",
                        ConversionView.groups(survey),
                        "examples",
                        survey.examples(),
                        "mayConvert",
                        OrderConversion.mayConvert(conversion),
                        "refusal",
                        refusal,
                        "confirmation",
                        confirmation));
    }

    private String page(String name, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("section", "conversion");
        return pages.render(name, asked, all);
    }
}
