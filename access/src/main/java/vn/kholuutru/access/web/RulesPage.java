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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.request.GrantByRule;
import vn.kholuutru.core.model.request.DipKind;

/** Which kinds of delivery of open documents are granted at once. */
@Path("/quan-tri/quy-tac")
@Produces(MediaType.TEXT_HTML)
public class RulesPage {
    private final Pages pages;
    private final Asked asked;
    private final GrantByRule rules;

    @Inject
    public RulesPage(Pages pages, Asked asked, GrantByRule rules) {
        this.pages = pages;
        this.asked = asked;
        this.rules = rules;
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("xong") @DefaultValue("") String done) {
        return pages.render(
                "rules",
                asked,
                Map.of("settings", rules.settings(asked.visitor()), "done", !done.isEmpty(), "section", "rules"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(MultivaluedMap<String, String> typed) {
        List<String> ticked = typed.getOrDefault("hinh-thuc", List.of());
        Set<DipKind> kinds = Stream.of(DipKind.values())
                .filter(kind -> ticked.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
        rules.set(asked.visitor(), kinds);
        return Response.seeOther(URI.create("/quan-tri/quy-tac?xong=1")).build();
    }
}
