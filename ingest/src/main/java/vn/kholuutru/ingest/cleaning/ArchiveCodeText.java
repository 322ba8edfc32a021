package vn.kholuutru.ingest.cleaning;

import java.util.regex.Pattern;

/** A code of the archive without the blanks that slip in beside its dots and hyphens: {@code 000.00.00.G09 .2025. 01}. */
public final class ArchiveCodeText {
    private static final Pattern BLANKS_BESIDE_SIGNS = Pattern.compile(" *([.\\-_/]) *");
    private static final String SIGNS_AROUND = ".,;:";

    private ArchiveCodeText() {}

    public static String of(String text) {
        String joined = BLANKS_BESIDE_SIGNS.matcher(Signs.of(text)).replaceAll("$1");
        return Signs.withoutAround(joined, SIGNS_AROUND);
    }
}
