package vn.kholuutru.access.problems;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;

/** Answers what no resource takes: paths that do not exist, bodies that are too large. */
@Singleton
public class UnroutedRequests {
    private final ProblemWords words;
    private final RefusalPage page;

    public UnroutedRequests(ProblemWords words, RefusalPage page) {
        this.words = words;
        this.page = page;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 413, 415}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    /** Asks the path as it came: one that cannot be decoded cannot be normalised either. */
    private static boolean isForProgram(RoutingContext context) {
        String path = context.request().path();
        return path != null && (path.startsWith("/api/") || path.startsWith("/iiif/"));
    }

    private void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        String code = FrameworkRefusalMapper.code(status);
        response.setStatusCode(status);
        if (isForProgram(context)) {
            String language = context.request().getHeader("Accept-Language");
            response.putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                    .end(words.document(status, code, List.of(), language).toJson());
            return;
        }
        Language language = Language.of(
                context.request().getCookie(LanguageCookie.NAME) == null
                        ? null
                        : context.request().getCookie(LanguageCookie.NAME).getValue());
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(page.render(words.document(status, code, List.of(), language), language));
    }
}
