package vn.kholuutru.access.problems;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.LanguageCookie;

/** Answers a refusal in the form the asker can use. */
@Singleton
public class ProblemAnswer {
    private static final int UNAVAILABLE = 503;
    private static final int SECONDS_TO_WAIT = 5;

    private final ProblemWords words;
    private final RefusalPage page;

    public ProblemAnswer(ProblemWords words, RefusalPage page) {
        this.words = words;
        this.page = page;
    }

    public Response answer(int status, String code, List<String> arguments, HttpHeaders headers, URI asked) {
        return forProgram(asked.getPath())
                ? document(status, code, arguments, headers)
                : page(status, code, arguments, headers, asked);
    }

    /** Programs get problem+json: those of the interface, and viewers that speak IIIF. */
    public static boolean forProgram(String path) {
        return path.startsWith("/api/") || path.startsWith("/iiif/");
    }

    private Response document(int status, String code, List<String> arguments, HttpHeaders headers) {
        ProblemDocument problem = words.document(status, code, arguments, headers.getHeaderString("Accept-Language"));
        Response.ResponseBuilder answer = Response.status(status)
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson());
        if (status == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        if (status == 401) {
            boolean browser = headers.getHeaderString("Sec-Fetch-Mode") != null;
            Challenges.of(browser).forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        }
        return answer.build();
    }

    private Response page(int status, String code, List<String> arguments, HttpHeaders headers, URI asked) {
        if (status == 401) {
            String back = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
            return Response.seeOther(URI.create("/dang-nhap?ve=" + URLEncoder.encode(back, StandardCharsets.UTF_8)))
                    .build();
        }
        Language language = LanguageCookie.in(headers);
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render(words.document(status, code, arguments, language), language));
        if (status == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.build();
    }
}
