package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.request.FillBasket;
import vn.kholuutru.access.request.OwnRequests;
import vn.kholuutru.access.request.OwnRequests.Where;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.core.model.rights.Role;

/** The reading room of somebody with an account: what may be read and fetched, what waits, what was refused. */
@Path("/phong-doc")
@Produces(MediaType.TEXT_HTML)
public class ReadingRoomPage {
    private static final Set<Where> AT_HAND =
            Set.of(Where.READABLE, Where.FETCHABLE, Where.AT_READING_ROOM, Where.NOT_YET);
    private static final Set<Where> UNDER_WAY = Set.of(Where.WAITING, Where.AWAITING_PAYMENT, Where.BEING_MADE);

    private final Pages pages;
    private final Asked asked;
    private final OwnRequests requests;
    private final FillBasket basket;
    private final ReadingRoomConfiguration settings;

    @Inject
    public ReadingRoomPage(
            Pages pages, Asked asked, OwnRequests requests, FillBasket basket, ReadingRoomConfiguration settings) {
        this.pages = pages;
        this.asked = asked;
        this.requests = requests;
        this.basket = basket;
        this.settings = settings;
    }

    /** An account that is not active is shown where it stands. */
    @GET
    @Operation(hidden = true)
    public Response show() {
        String account = RequiredRole.account(asked.visitor());
        if (!asked.visitor().has(Role.READER)) {
            return Response.seeOther(URI.create("/phong-doc/tai-khoan")).build();
        }
        String role = List.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.READER).stream()
                .filter(asked.visitor()::has)
                .findFirst()
                .orElse(Role.READER)
                .roleName();
        List<RequestPage.Shown> lines = RequestPage.shown(requests.lines(asked.visitor()), settings);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", account);
        data.put("roleWords", "role." + role);
        data.put("inBasket", basket.count(asked.visitor()));
        data.put("atHand", those(lines, AT_HAND));
        data.put("underWay", those(lines, UNDER_WAY));
        data.put(
                "ended",
                lines.stream()
                        .filter(one -> one.line().listed())
                        .filter(one -> !AT_HAND.contains(one.line().where())
                                && !UNDER_WAY.contains(one.line().where()))
                        .toList());
        return Response.ok(pages.render("reading-room", asked, data)).build();
    }

    private static List<RequestPage.Shown> those(List<RequestPage.Shown> lines, Set<Where> wanted) {
        return lines.stream().filter(one -> wanted.contains(one.line().where())).toList();
    }
}
