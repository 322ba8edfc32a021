package vn.kholuutru.access.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;

/** Remembers the language when an address chose one. */
public class LanguageChoice {
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/api/") || path.startsWith("/iiif/") || path.startsWith("/assets/")) {
            return;
        }
        String chosen = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (chosen != null) {
            response.getHeaders()
                    .add(
                            "Set-Cookie",
                            new NewCookie.Builder(LanguageCookie.NAME)
                                    .value(Language.of(chosen).tag())
                                    .path("/")
                                    .maxAge(A_YEAR)
                                    .httpOnly(true)
                                    .sameSite(NewCookie.SameSite.LAX)
                                    .build());
        }
    }
}
