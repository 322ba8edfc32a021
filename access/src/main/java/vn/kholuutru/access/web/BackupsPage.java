package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.recovery.ProveRecovery;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;

/** Backups that were taken, restores that were tried, and the minutes of them. */
@Path("/quan-tri/sao-luu")
@Produces(MediaType.TEXT_HTML)
public class BackupsPage {
    private static final int SHOWN = 60;
    private static final String SIGNATURE = "application/pkcs7-signature";

    private final Pages pages;
    private final Asked asked;
    private final ProveRecovery recovery;

    @Inject
    public BackupsPage(Pages pages, Asked asked, ProveRecovery recovery) {
        this.pages = pages;
        this.asked = asked;
        this.recovery = recovery;
    }

    @GET
    @Operation(hidden = true)
    public String backups() {
        List<BackupNote> backups = recovery.backups(asked.visitor(), SHOWN);
        List<DrillNote> drills = recovery.drills(asked.visitor(), SHOWN);
        return pages.render("backups", asked, Map.of("section", "backups", "backups", backups, "drills", drills));
    }

    /** The minutes as they were signed; not shown here, for these very bytes are what the signature covers. */
    @GET
    @Path("{id}/bien-ban.html")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response minutes(@PathParam("id") String id) {
        return file(recovery.drill(asked.visitor(), id).minutes(), "text/html; charset=UTF-8", "bien-ban.html");
    }

    @GET
    @Path("{id}/bien-ban.html.p7s")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response signature(@PathParam("id") String id) {
        return file(recovery.drill(asked.visitor(), id).signature(), SIGNATURE, "bien-ban.html.p7s");
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
