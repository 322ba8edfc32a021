package vn.kholuutru.access.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name people know a signer by. */
final class SignerName {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*CN=([^,]+)");

    private SignerName() {}

    /** The common name; the whole distinguished name where it has none. */
    static String of(String distinguishedName) {
        Matcher name = COMMON_NAME.matcher(distinguishedName);
        return name.find() ? name.group(1).strip() : distinguishedName;
    }
}
