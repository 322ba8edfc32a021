package vn.kholuutru.access.uploads;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request says of the size of its body. Small ones (signing in, a form, a search) are never counted. */
final class LargeBody {
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final long SMALL_BYTES = 1 << 16;

    private LargeBody() {}

    /** A body that does not state its length may be of any. */
    static boolean announced(HttpServerRequest request) {
        return unstated(request) || stated(request).orElse(0) > SMALL_BYTES;
    }

    /** Empty when the length is not stated; what is no number is longer than anything. */
    static OptionalLong stated(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return unstated(request) || length == null ? OptionalLong.empty() : OptionalLong.of(bytes(length));
    }

    private static boolean unstated(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? request.getHeader("Content-Length") == null && !WITHOUT_BODY.contains(request.method())
                : request.getHeader("Transfer-Encoding") != null;
    }

    private static long bytes(@Nullable String stated) {
        try {
            return stated == null ? 0 : Long.parseLong(stated);
        } catch (NumberFormatException notALength) {
            return Long.MAX_VALUE;
        }
    }
}
