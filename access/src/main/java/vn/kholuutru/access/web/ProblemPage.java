package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.problems.ProblemDocument;

/** A refusal for people: what happened, what to try. */
@Singleton
public class ProblemPage {
    /** Remembers the language chosen. */
    public static final String LANGUAGE_COOKIE = "kho-language";

    private final Pages pages;

    public ProblemPage(Pages pages) {
        this.pages = pages;
    }

    public static Language language(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(LANGUAGE_COOKIE);
        return Language.of(chosen == null ? null : chosen.getValue());
    }

    public String render(ProblemDocument problem, Language language) {
        return pages.renderPlain("problem", language, Map.of("problem", problem));
    }
}
