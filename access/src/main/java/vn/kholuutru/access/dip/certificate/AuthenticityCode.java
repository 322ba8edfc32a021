package vn.kholuutru.access.dip.certificate;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã xác thực lưu trữ, such as {@code XT-7K3M-QH2A-9RTC-44XB-MM8E}: a hundred random bits in twenty letters, without those that are
 * taken for others (0 and O, 1 and I). Nobody guesses one, and one says nothing about another.
 */
public record AuthenticityCode(String value) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String GROUPS = "(?:-[2-9A-HJ-NP-Z]{4}){5}";
    private static final Pattern WHOLE = Pattern.compile("XT" + GROUPS);
    private static final Pattern WITHIN = Pattern.compile("XT" + GROUPS + "(?![2-9A-HJ-NP-Z-])");
    private static final int GROUP = 4;
    private static final int LENGTH = 20;
    private static final int LONGEST_TYPED = 60;

    /** The length of every code. */
    public static final int CHARACTERS = 2 + LENGTH + LENGTH / GROUP;

    public AuthenticityCode {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of authenticity");
        }
    }

    public static AuthenticityCode random(SecureRandom random) {
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return grouped(letters.toString());
    }

    /** As people type it: in any case, with or without hyphens, spaces and the letters before it. */
    public static Optional<AuthenticityCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        String without = letters.length() == LENGTH + 2 && letters.startsWith("XT") ? letters.substring(2) : letters;
        return without.matches("[2-9A-HJ-NP-Z]{" + LENGTH + "}") ? Optional.of(grouped(without)) : Optional.empty();
    }

    /** Those that stand in a text, such as the bytes of a file. */
    public static Set<AuthenticityCode> in(CharSequence text) {
        Set<AuthenticityCode> found = new LinkedHashSet<>();
        Matcher matcher = WITHIN.matcher(text);
        while (matcher.find()) {
            found.add(new AuthenticityCode(matcher.group()));
        }
        return found;
    }

    private static AuthenticityCode grouped(String letters) {
        return new AuthenticityCode("XT" + letters.replaceAll("(.{" + GROUP + "})", "-$1"));
    }

    @Override
    public String toString() {
        return value;
    }
}
