package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The reading room of somebody with an account. */
@Path("/phong-doc")
@Produces(MediaType.TEXT_HTML)
public class ReadingRoomPage {
    private final Pages pages;
    private final Asked asked;

    @Inject
    public ReadingRoomPage(Pages pages, Asked asked) {
        this.pages = pages;
        this.asked = asked;
    }

    @GET
    @Operation(hidden = true)
    public String show() {
        String account = asked.visitor()
                .name()
                .orElseThrow(() -> new ProblemException(new Problem.NotAllowed("LOGIN_REQUIRED", List.of())));
        String role = List.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.READER).stream()
                .filter(asked.visitor()::has)
                .findFirst()
                .orElse(Role.READER)
                .roleName();
        return pages.render("reading-room", asked, Map.of("account", account, "roleWords", "role." + role));
    }
}
