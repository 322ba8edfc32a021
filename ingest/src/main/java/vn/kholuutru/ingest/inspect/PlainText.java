package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file: UTF-8, UTF-16 with its mark, or else the Vietnamese code page of Windows. */
final class PlainText {
    private static final int LONGEST = 16 << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1258");

    private PlainText() {}

    static MediaLook look(Path file) throws IOException {
        OfficeFindings found = new OfficeFindings();
        found.text(read(file));
        return found.result();
    }

    /** At most the first 16 MiB. */
    static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
        }
        if (bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, bytes.length == LONGEST ? StandardCharsets.UTF_8 : WINDOWS);
        }
    }
}
