package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.intake.TendQuarantine;
import vn.kholuutru.access.intake.WatchIntake;
import vn.kholuutru.core.port.ArchiveIndex;

/** Where staff work: what came in lately. Receiving a new delivery is {@link DeliverPage}. */
@Path("/quan-tri")
@Produces(MediaType.TEXT_HTML)
public class StaffPage {
    private final Pages pages;
    private final Asked asked;
    private final WatchIntake intake;
    private final ArchiveIndex index;
    private final TendQuarantine quarantine;

    @Inject
    public StaffPage(Pages pages, Asked asked, WatchIntake intake, ArchiveIndex index, TendQuarantine quarantine) {
        this.pages = pages;
        this.asked = asked;
        this.intake = intake;
        this.index = index;
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
                        index.seenBy(asked.visitor().audience()).totals(),
                        "quarantined",
                        quarantine.waiting(asked.visitor()),
                        "section",
                        "home"));
    }
}
