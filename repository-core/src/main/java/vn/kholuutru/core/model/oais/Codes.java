package vn.kholuutru.core.model.oais;

import java.util.regex.Pattern;

/** The alphabet that is safe in a Fedora path and in an OCFL folder alike. */
final class Codes {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");

    private Codes() {}

    static void require(String value, String what) {
        if (!SAFE.matcher(value).matches() || value.contains("..")) {
            throw new IllegalArgumentException("not a " + what + " code: " + value);
        }
    }
}
