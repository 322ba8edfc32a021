package vn.kholuutru.access.problems;

import java.util.List;

/** What a 401 says about how to sign in (RFC 9110, 11.6.1). */
public final class Challenges {
    private Challenges() {}

    /** A browser is not asked for Basic, which would open its own password window over the page. */
    public static List<String> of(boolean browser) {
        return browser
                ? List.of("Bearer realm=\"kho\"")
                : List.of("Bearer realm=\"kho\"", "Basic realm=\"kho\", charset=\"UTF-8\"");
    }
}
