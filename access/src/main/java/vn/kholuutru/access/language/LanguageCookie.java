package vn.kholuutru.access.language;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** Remembers the language a visitor chose. */
public final class LanguageCookie {
    public static final String NAME = "kho-language";

    private LanguageCookie() {}

    public static Language in(HttpHeaders headers) {
        Map<String, Cookie> cookies = headers.getCookies();
        return Language.of(cookies.containsKey(NAME) ? cookies.get(NAME).getValue() : null);
    }
}
