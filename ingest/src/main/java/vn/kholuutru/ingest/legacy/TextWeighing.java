package vn.kholuutru.ingest.legacy;

import java.util.regex.Pattern;

/** Whether one text of a set that is written in a legacy encoding is written in it too. */
final class TextWeighing {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private TextWeighing() {}

    /** @param mixed when some texts of the set are Unicode, a text must read better converted, not merely as well */
    static boolean reads(LegacyEncoding encoding, String text, boolean mixed) {
        if (!encoding.mayChange(text)) {
            return false;
        }
        int gained = 0;
        for (String piece : BLANKS.split(text)) {
            if (piece.chars().anyMatch(LegacyText::isUnicodeLetter) && !LegacyEncoding.MISREAD_UTF8.mayChange(piece)) {
                return false;
            }
            String read = encoding.toUnicode(piece);
            if (!read.equals(piece)) {
                gained += worth(Piece.asRead(read)) - worth(Piece.asDelivered(piece));
            }
        }
        return mixed ? gained > 0 : gained >= 0;
    }

    private static int worth(Piece piece) {
        return switch (piece) {
            case VIETNAMESE -> 1;
            case OPEN -> 0;
            case STRANGE -> -1;
        };
    }
}
