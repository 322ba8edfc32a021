package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.intake.AgreeWithProducer;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Agreements with producers: a list, and a form for each in which every negotiable rule stands with its clause. */
@Path("/quan-tri")
@Produces(MediaType.TEXT_HTML)
public class AgreementsPage {
    private final Pages pages;
    private final Asked asked;
    private final AgreeWithProducer agreements;
    private final ProfileCatalogue profiles;

    @Inject
    public AgreementsPage(Pages pages, Asked asked, AgreeWithProducer agreements, ProfileCatalogue profiles) {
        this.pages = pages;
        this.asked = asked;
        this.agreements = agreements;
        this.profiles = profiles;
    }

    @GET
    @Path("thoa-thuan")
    @Operation(hidden = true)
    public String list() {
        return pages.render(
                "agreements", asked, Map.of("agreements", agreements.all(asked.visitor()), "section", "agreements"));
    }

    @GET
    @Path("thoa-thuan-moi")
    @Operation(hidden = true)
    public String begin(@QueryParam("profile") @DefaultValue("tt05-2025") String profile) {
        ProfileId known = profiles.all().stream()
                .map(each -> each.id())
                .filter(id -> id.value().equals(profile))
                .findFirst()
                .orElse(ProfileId.TT05_2025);
        return form(AgreementFields.blank(known), List.of(), false);
    }

    @GET
    @Path("thoa-thuan/{code}")
    @Operation(hidden = true)
    public String open(@PathParam("code") String code, @QueryParam("luu") @DefaultValue("") String saved) {
        List<Kept> history = agreements.history(code, asked.visitor());
        return form(AgreementFields.of(history.getFirst()), history, !saved.isEmpty());
    }

    @POST
    @Path("thoa-thuan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> form) {
        AgreementFields fields = AgreementFields.of(form);
        Kept kept = agreements.keep(fields.toAgreement(), fields.version(), asked.visitor());
        return Response.seeOther(UriBuilder.fromPath("/quan-tri/thoa-thuan/{code}")
                        .queryParam("luu", "1")
                        .build(kept.agreement().code().value()))
                .build();
    }

    private String form(AgreementFields fields, List<Kept> history, boolean saved) {
        List<AgreedRule> rules =
                AgreedRule.of(agreements.rules(new ProfileId(fields.profile()), asked.visitor()), fields.treatments());
        Map<String, Object> data = new HashMap<>();
        data.put("fields", fields);
        data.put("rules", rules);
        data.put("weakened", rules.stream().filter(AgreedRule::weakened).toList());
        data.put("profiles", profiles.all());
        data.put("history", AgreementChange.between(history));
        data.put("saved", saved);
        data.put("isNew", history.isEmpty());
        data.put("section", "agreements");
        return pages.render("agreement", asked, data);
    }
}
