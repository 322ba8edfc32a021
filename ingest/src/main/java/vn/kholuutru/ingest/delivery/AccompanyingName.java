package vn.kholuutru.ingest.delivery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.oais.AccompanyingRole;

/**
 * The name of a file that belongs to a hồ sơ without being a document of it, as contractors write them: {@code Bia_<mã hồ
 * sơ>.pdf}, {@code MLVB_<mã hồ sơ>.xlsx}, with or without marks, in any case, before or after the code, or alone in the
 * folder of the hồ sơ.
 *
 * @param readings where mã hồ sơ may end and something else begin, the longest first; only the delivery knows which it is
 * @param extension in lower case
 */
record AccompanyingName(AccompanyingRole role, List<Reading> readings, String extension) {
    private static final String COVER = "(?<cover>b[iì]a(?:[ _-]?h[oồ][ _-]?s[oơ])?)";
    private static final String LIST = "(?<list>mlvb|m[uụ]c[ _-]?l[uụ]c[ _-]?v[aă]n[ _-]?b[aả]n)";
    private static final String WORD = "(?:" + COVER + "|" + LIST + ")";
    private static final Pattern BEFORE = pattern(WORD + "[ _-]+(?<code>.+)");
    private static final Pattern AFTER = pattern("(?<code>.+?)[ ._-]+" + WORD + "(?<rest>[ _-]?\\d{0,3}(?:_signed)?)");
    private static final Pattern ALONE = pattern(WORD + "(?<rest>[ _-]?\\d{0,3}(?:_signed)?)");
    private static final Pattern ADDITION = Pattern.compile("(.+?)([ _-]\\d{1,3}|_signed| ?\\(\\d{1,3}\\))+");
    private static final Pattern ORDINAL = Pattern.compile("(.+)\\.(\\d{3}|\\d{7})");
    private static final Set<String> EXTENSIONS = Set.of(
            "pdf", "jpg", "jpeg", "tif", "tiff", "png", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv");

    AccompanyingName {
        readings = List.copyOf(readings);
    }

    /** @param rest what the name says besides role and code, such as the number of a second cover */
    record Reading(String dossier, String rest) {}

    /** @param path within the delivery; empty when the name says nothing of the kind */
    static Optional<AccompanyingName> of(String path) {
        String whole = Normalizer.normalize(path, Normalizer.Form.NFC);
        int slash = whole.lastIndexOf('/');
        String name = whole.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot <= 0 || !EXTENSIONS.contains(extension)) {
            return Optional.empty();
        }
        String stem = name.substring(0, dot);
        Matcher alone = ALONE.matcher(stem);
        if (alone.matches() && slash > 0) {
            String folder = whole.substring(whole.lastIndexOf('/', slash - 1) + 1, slash);
            return Optional.of(
                    new AccompanyingName(role(alone), List.of(new Reading(folder, alone.group("rest"))), extension));
        }
        Matcher before = BEFORE.matcher(stem);
        if (before.matches() && isCode(before.group("code"))) {
            return Optional.of(new AccompanyingName(role(before), readings(before.group("code"), ""), extension));
        }
        Matcher after = AFTER.matcher(stem);
        if (after.matches() && isCode(after.group("code"))) {
            return Optional.of(
                    new AccompanyingName(role(after), readings(after.group("code"), after.group("rest")), extension));
        }
        return Optional.empty();
    }

    private static List<Reading> readings(String code, String rest) {
        List<Reading> readings = new ArrayList<>(List.of(new Reading(code, rest)));
        String bare = code;
        Matcher addition = ADDITION.matcher(code);
        if (addition.matches()) {
            bare = addition.group(1);
            readings.add(new Reading(bare, code.substring(bare.length()) + rest));
        }
        Matcher ordinal = ORDINAL.matcher(bare);
        if (ordinal.matches()) {
            readings.add(new Reading(
                    ordinal.group(1), code.substring(ordinal.group(1).length()) + rest));
        }
        return readings;
    }

    /** A word before or after something that could be a code: parts between dots, and a digit among them. */
    private static boolean isCode(String text) {
        return text.indexOf('.') > 0 && text.chars().anyMatch(Character::isDigit);
    }

    private static AccompanyingRole role(Matcher matcher) {
        return matcher.group("cover") == null ? AccompanyingRole.LIST : AccompanyingRole.COVER;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
