package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.legacy.Verdict;

/**
 * How the bytes of a text file are to be read: by its byte order mark, as UTF-8 where all of it is, as UTF-16 where every
 * other byte is zero, else as a code page of Windows. The Vietnamese one, windows-1258, is told by its syllables; fonts
 * before Unicode stay as they are for whoever keeps the original beside what it says.
 *
 * @param start the first characters
 */
record TextEncoding(Charset charset, String start, boolean windows1258) {
    private static final int LOOKED_AT = 1 << 18;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextEncoding of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LOOKED_AT);
        }
        Charset charset = charset(file, bytes);
        String start = new String(bytes, charset);
        boolean windows1258 = charset.equals(WINDOWS_1252) && isWindows1258(start);
        return new TextEncoding(charset, start, windows1258);
    }

    /** A text of this file in Unicode. */
    String unicode(String text) {
        return windows1258 ? LegacyEncoding.WINDOWS_1258.toUnicode(text) : text;
    }

    private static Charset charset(Path file, byte[] bytes) throws IOException {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < bytes.length; i++) {
            zerosAtEven += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            zerosAtOdd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (zerosAtOdd > bytes.length / 5) {
            return StandardCharsets.UTF_16LE;
        }
        if (zerosAtEven > bytes.length / 5) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer forgotten = CharBuffer.allocate(1 << 16);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.limit(bytes.position() + Math.max(0, read)).position(0);
                CoderResult result = decoder.decode(bytes, forgotten, ended);
                if (result.isError()) {
                    return false;
                }
                forgotten.clear();
                bytes.compact();
            }
        }
        return true;
    }

    private static boolean isWindows1258(String start) {
        Evidence evidence = new Evidence();
        start.lines().limit(2_000).forEach(evidence::add);
        return evidence.verdict() instanceof Verdict.Legacy legacy && legacy.encoding() == LegacyEncoding.WINDOWS_1258;
    }
}
