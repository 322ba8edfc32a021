package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.fixity.TendFixity;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;

/** How much of the archive was checked how long ago, and what was found damaged. */
@Path("/quan-tri/toan-ven")
@Produces(MediaType.TEXT_HTML)
public class FixityPage {
    private static final int INCIDENTS = 50;

    private final Pages pages;
    private final Asked asked;
    private final TendFixity fixity;

    @Inject
    public FixityPage(Pages pages, Asked asked, TendFixity fixity) {
        this.pages = pages;
        this.asked = asked;
        this.fixity = fixity;
    }

    /** @param order id of one whose progress is to be shown */
    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("lenh") @DefaultValue("") String order) {
        List<Gauge> gauges =
                fixity.coverage(asked.visitor()).stream().map(Gauge::new).toList();
        Map<String, Object> data = new HashMap<>();
        data.put("gauges", gauges);
        data.put("days", fixity.limit().toDays());
        data.put(
                "incidents",
                fixity.incidents(asked.visitor(), INCIDENTS).stream()
                        .map(Shown::new)
                        .toList());
        data.put(
                "orders",
                order.isEmpty() ? List.<FixityOrder.Progress>of() : List.of(fixity.find(asked.visitor(), order)));
        data.put("section", "fixity");
        return pages.render("fixity", asked, data);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response order(@FormParam("phong") @DefaultValue("") String fonds) {
        FixityOrder.Progress order = fixity.order(asked.visitor(), fonds);
        return Response.seeOther(UriBuilder.fromPath("/quan-tri/toan-ven")
                        .queryParam("lenh", order.order().id())
                        .build())
                .build();
    }

    /** A place as a gauge. */
    public record Gauge(PlaceCoverage coverage) {
        /** Of a hundred; a hundred only when not one is missing. */
        public long percent() {
            return coverage.objects() == 0 ? 100 : coverage.inTime() * 100 / coverage.objects();
        }

        public String placeWords() {
            return coverage.place().value().equals("store") ? "fixity.store" : "";
        }
    }

    /** An incident with the way to its record. */
    public record Shown(FixityIncident incident) {
        public String record() {
            return incident.object()
                    .aip()
                    .map(address -> "/tai-lieu/" + address.aip() + "?muc=bao-quan")
                    .orElse("");
        }

        public String name() {
            return incident.object()
                    .aip()
                    .map(address -> address.aip().toString())
                    .orElse(incident.object().value());
        }
    }
}
