package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.intake.TendQuarantine;
import vn.kholuutru.access.intake.WatchIntake;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Where staff work: what came in lately, and receiving a new delivery. */
@Path("/quan-tri")
@Produces(MediaType.TEXT_HTML)
public class StaffPage {
    private final Pages pages;
    private final Asked asked;
    private final WatchIntake intake;
    private final ArchiveIndex index;
    private final ProfileCatalogue profiles;
    private final TendQuarantine quarantine;

    @Inject
    public StaffPage(
            Pages pages,
            Asked asked,
            WatchIntake intake,
            ArchiveIndex index,
            ProfileCatalogue profiles,
            TendQuarantine quarantine) {
        this.pages = pages;
        this.asked = asked;
        this.intake = intake;
        this.index = index;
        this.profiles = profiles;
        this.quarantine = quarantine;
    }

    @GET
    @Operation(hidden = true)
    public String home() {
        return pages.render(
                "staff",
                asked,
                Map.of(
                        "deliveries",
                        intake.recent(asked.visitor()),
                        "totals",
                        index.totals(),
                        "quarantined",
                        quarantine.waiting(asked.visitor()),
                        "section",
                        "home"));
    }

    @GET
    @Path("tiep-nhan")
    @Operation(hidden = true)
    public String receive() {
        intake.requireStaff(asked.visitor());
        return pages.render("deliver", asked, Map.of("profiles", profiles.all(), "section", "deliver"));
    }

    @GET
    @Path("tiep-nhan/{id}")
    @Operation(hidden = true)
    public String watch(@PathParam("id") String id) {
        WatchIntake.Watched watched = intake.open(id, asked.visitor());
        return pages.render(
                "delivery",
                asked,
                Map.of(
                        "watched",
                        watched,
                        "percent",
                        watched.percent(),
                        "groups",
                        watched.groups(),
                        "section",
                        "deliver"));
    }
}
