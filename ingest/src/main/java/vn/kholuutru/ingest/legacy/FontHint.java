package vn.kholuutru.ingest.legacy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a font says of the text set in it: .VnTime and its kin are TCVN3, and those that end in H show every
 * letter as a capital; VNI-Times and its kin are VNI.
 *
 * @param capitals true when the font has capital letters only
 */
public record FontHint(LegacyEncoding encoding, boolean capitals) {
    private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+");
    private static final Pattern STYLE =
            Pattern.compile("(?:[ ,\\-]?(?:Bold|Italic|Oblique|Regular|Normal|Roman|MT|PS))+$");
    private static final Pattern VNI = Pattern.compile("VNI[- _]?[A-Z].*");
    private static final Pattern ABC = Pattern.compile("\\.Vn.+|Vn[A-Z].+");
    private static final Pattern ABC_CAPITALS = Pattern.compile(".*[a-z]H");

    /** @param fontName as in a PDF, with or without the prefix of a subset */
    public static Optional<FontHint> of(String fontName) {
        String name = STYLE.matcher(SUBSET.matcher(fontName).replaceFirst("")).replaceFirst("");
        if (VNI.matcher(name).matches()) {
            return Optional.of(new FontHint(LegacyEncoding.VNI, false));
        }
        return ABC.matcher(name).matches()
                ? Optional.of(new FontHint(
                        LegacyEncoding.TCVN3, ABC_CAPITALS.matcher(name).matches()))
                : Optional.empty();
    }
}
