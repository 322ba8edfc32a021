package vn.kholuutru.access.security;

import java.util.regex.Pattern;

/** How accounts may be named: 4 to 40 small letters without marks, digits, dots, hyphens and underlines, a letter first. */
public final class AccountName {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{3,39}");

    private AccountName() {}

    public static boolean usable(String name) {
        return NAME.matcher(name).matches();
    }
}
