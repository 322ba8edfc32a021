package vn.kholuutru.access.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * The headers of what viewers read. Only what everyone may read goes to pages of other sites and into shared caches; the
 * rest stays with whoever asked.
 */
final class IiifAnswer {
    private static final int A_DAY = 86_400;
    private static final int SOME_MINUTES = 300;

    private IiifAnswer() {}

    /** A picture: it changes only when its entity tag does. */
    static Response picture(Response.ResponseBuilder answer, StoredAip aip, ReadingRights rights) {
        return kept(answer, aip, rights, A_DAY).build();
    }

    /** What is shown under a granted request: the next answer may be that it has ended. */
    static Response keptByNobody(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** A description that may be corrected any day. */
    static Response document(
            Response.ResponseBuilder answer, StoredAip aip, Permission permission, ReadingRights rights) {
        boolean endedMeanwhile = !permission.readable();
        if (permission.marked() || endedMeanwhile) {
            return keptByNobody(answer);
        }
        return kept(answer.header(HttpHeaders.VARY, "Accept"), aip, rights, SOME_MINUTES)
                .build();
    }

    private static Response.ResponseBuilder kept(
            Response.ResponseBuilder answer, StoredAip aip, ReadingRights rights, int seconds) {
        if (rights.isOpenToEveryone(aip)) {
            return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Expose-Headers", "Link, ETag");
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + seconds)
                .header(HttpHeaders.VARY, "Cookie, Authorization");
    }
}
