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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.alarm.TendAlarms;

/** What is wrong or overdue, and the history of it. */
@Path("/quan-tri/canh-bao")
@Produces(MediaType.TEXT_HTML)
public class AlarmsPage {
    private static final int SHOWN = 100;

    private final Pages pages;
    private final Asked asked;
    private final TendAlarms alarms;

    @Inject
    public AlarmsPage(Pages pages, Asked asked, TendAlarms alarms) {
        this.pages = pages;
        this.asked = asked;
        this.alarms = alarms;
    }

    @GET
    @Operation(hidden = true)
    public String list() {
        List<AlarmView> open =
                alarms.open(asked.visitor(), SHOWN).stream().map(AlarmView::new).toList();
        List<AlarmView> closed = alarms.recent(asked.visitor(), SHOWN).stream()
                .filter(alarm -> alarm.closing().isPresent())
                .map(AlarmView::new)
                .toList();
        return pages.render(
                "alarms",
                asked,
                Map.of(
                        "open",
                        open,
                        "total",
                        alarms.countOpen(asked.visitor()),
                        "closed",
                        closed,
                        "mayClose",
                        TendAlarms.mayClose(asked.visitor()),
                        "section",
                        "alarms"));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") String id, @FormParam("ly-do") @DefaultValue("") String reason) {
        alarms.close(asked.visitor(), id, reason);
        return Response.seeOther(URI.create("/quan-tri/canh-bao")).build();
    }
}
