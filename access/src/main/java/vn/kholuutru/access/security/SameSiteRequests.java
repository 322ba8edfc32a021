package vn.kholuutru.access.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.problems.ProblemDocument;
import vn.kholuutru.access.problems.ProblemWords;

/**
 * Keeps other sites from using a reader's session (cross-site request forgery). A request that changes something and
 * carries the session cookie, or signs in, must come from our own pages: every browser says so in
 * {@code Sec-Fetch-Site} or {@code Origin}, which a foreign page cannot set. Requests that carry
 * {@code Authorization} bring their own proof and are not asked.
 */
@Singleton
public class SameSiteRequests {
    private static final Set<HttpMethod> CHANGE_NOTHING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final int BEFORE_SIGNING_IN = 250;

    private final String sessionCookie;
    private final ProblemWords words;

    public SameSiteRequests(
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String sessionCookie, ProblemWords words) {
        this.sessionCookie = sessionCookie;
        this.words = words;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGNING_IN);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (CHANGE_NOTHING.contains(request.method()) || request.getHeader("Authorization") != null) {
            context.next();
            return;
        }
        boolean session = request.getCookie(sessionCookie) != null;
        if (session ? fromOurPages(request) : !fromElsewhere(request)) {
            context.next();
            return;
        }
        ProblemDocument problem =
                words.document(403, "CROSS_SITE_REQUEST", List.of(), request.getHeader("Accept-Language"));
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .end(problem.toJson());
    }

    private static boolean fromOurPages(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? sameOrigin(request) : site.equals("same-origin");
    }

    private static boolean fromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return request.getHeader("Origin") != null && !sameOrigin(request);
    }

    private static boolean sameOrigin(HttpServerRequest request) {
        String authority = authority(request.getHeader("Origin"));
        return authority != null && authority.equals(authority(request.absoluteURI()));
    }

    private static @Nullable String authority(@Nullable String origin) {
        if (origin == null) {
            return null;
        }
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
