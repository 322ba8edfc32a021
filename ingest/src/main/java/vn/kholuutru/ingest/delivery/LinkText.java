package vn.kholuutru.ingest.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A path that a spreadsheet has made a link of: file:///D:/SoHoa/Quy%E1%BA%BFt.pdf, https://…/001.pdf?download=1. */
final class LinkText {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:file|https?|ftp|smb):/{1,3}");
    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

    private LinkText() {}

    /** The path alone, as a file system spells it; what is no link stays as it is. */
    static String path(String text) {
        boolean link = SCHEME.matcher(text).lookingAt();
        String path = link ? SCHEME.matcher(text).replaceFirst("") : text;
        if (link && !text.regionMatches(true, 0, "file", 0, 4)) {
            path = path.replaceFirst("[?#].*$", "");
        }
        return ENCODED.matcher(path).find() ? decoded(path) : path;
    }

    /** Percent signs that encode no UTF-8 belong to the name. */
    private static String decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] all = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < all.length; i++) {
            boolean encoded = all[i] == '%'
                    && i + 2 < all.length
                    && Character.digit(all[i + 1], 16) >= 0
                    && Character.digit(all[i + 2], 16) >= 0;
            bytes.write(encoded ? Character.digit(all[i + 1], 16) * 16 + Character.digit(all[i + 2], 16) : all[i]);
            i += encoded ? 2 : 0;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notEncoded) {
            return path;
        }
    }
}
