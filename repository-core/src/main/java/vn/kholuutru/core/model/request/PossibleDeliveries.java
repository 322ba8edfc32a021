package vn.kholuutru.core.model.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.oais.ContentKind;

/**
 * In which ways something can be given at all. Reading is looking at images of pages (TT 05/2025/TT-BNV Điều 37), so what has none, a
 * recording or an office file, is copied; a recording has no page for the words of a certified copy (Điều 41) and is certified as a
 * package.
 */
public final class PossibleDeliveries {
    private PossibleDeliveries() {}

    /** In the order of {@link DipKind}. */
    public static List<DipKind> of(ContentKind content) {
        Set<DipKind> possible = switch (content) {
            case PAGES, PICTURE -> EnumSet.allOf(DipKind.class);
            case OFFICE -> EnumSet.complementOf(EnumSet.of(DipKind.READING));
            case SOUND, FILM -> EnumSet.of(DipKind.PLAIN_COPY, DipKind.PACKAGE);
        };
        return List.copyOf(possible);
    }

    /** Records on paper are read in the reading room. */
    public static List<DipKind> ofPaper() {
        return List.of(DipKind.READING);
    }
}
