package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

/**
 * What one reading from the first to the last byte tells of a file: its digests, its beginning, the last end-of-file
 * marker of a PDF, and where PDF streams begin. Nothing is parsed yet and nothing is unpacked.
 *
 * @param head at most the first 1,024 bytes
 * @param lastEndMarker offset of the last {@code %%EOF}, -1 without one
 * @param streams in the order of the file
 */
record ByteReading(
        long size, Checksum sha256, Checksum sha512, byte[] head, long lastEndMarker, List<RawStream> streams) {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 1024;
    /** How far a stream's dictionary is looked for before the word {@code stream}. */
    private static final int MEMORY = 2048;
    /** More streams than this is no scan: ten thousand pages have some thirty thousand. The rest is not listed. */
    private static final int MOST_STREAMS = 200_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_MARKER = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /**
     * A stream as it lies in the file.
     *
     * @param offset of its first data byte
     * @param dictionary the text before it, from {@code obj} on, at most 2 KiB
     */
    record RawStream(long offset, String dictionary) {}

    static ByteReading of(Path file) throws IOException {
        return read(file, MOST_STREAMS);
    }

    /** Lists no streams, so that no file can make it hold more than a few KiB. */
    static ByteReading withoutStreams(Path file) throws IOException {
        return read(file, 0);
    }

    private static ByteReading read(Path file, int mostStreams) throws IOException {
        MessageDigest sha256 = digest(DigestAlgorithm.SHA_256);
        MessageDigest sha512 = digest(DigestAlgorithm.SHA_512);
        List<RawStream> streams = new ArrayList<>();
        byte[] head = new byte[0];
        long size = 0;
        long lastEndMarker = -1;
        byte[] window = new byte[MEMORY + CHUNK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(window, 0, CHUNK);
            while (read > 0) {
                sha256.update(window, kept, read);
                sha512.update(window, kept, read);
                int filled = kept + read;
                long windowStart = size - kept;
                if (size == 0) {
                    head = Arrays.copyOf(window, Math.min(read, HEAD));
                }
                size += read;
                int from = Math.max(0, kept - STREAM.length - 2);
                collectStreams(window, from, filled, windowStart, streams, mostStreams);
                int marker = lastIndexOf(window, Math.max(0, kept - END_MARKER.length + 1), filled, END_MARKER);
                if (marker >= 0) {
                    lastEndMarker = windowStart + marker;
                }
                int keep = Math.min(filled, MEMORY);
                System.arraycopy(window, filled - keep, window, 0, keep);
                kept = keep;
                read = in.readNBytes(window, kept, CHUNK);
            }
        }
        return new ByteReading(
                size,
                Checksum.of(DigestAlgorithm.SHA_256, sha256.digest()),
                Checksum.of(DigestAlgorithm.SHA_512, sha512.digest()),
                head,
                lastEndMarker,
                List.copyOf(streams));
    }

    boolean listsEveryStream() {
        return streams.size() < MOST_STREAMS;
    }

    /** Offset of {@code %PDF-} within the first 1,024 bytes, -1 without one (ISO 32000-1, 7.5.2 and annex H). */
    int pdfHeader() {
        return new String(head, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
    }

    private static void collectStreams(
            byte[] window, int from, int filled, long windowStart, List<RawStream> streams, int mostStreams) {
        for (int i = from; i + STREAM.length + 1 < filled; i++) {
            if (window[i] != 's' || !startsWith(window, i, STREAM)) {
                continue;
            }
            byte next = window[i + STREAM.length];
            int end = i;
            while (end > 0 && isBlank(window[end - 1])) {
                end--;
            }
            boolean afterDictionary = end >= 2 && window[end - 1] == '>' && window[end - 2] == '>';
            if (!afterDictionary || (next != '\r' && next != '\n') || streams.size() >= mostStreams) {
                continue;
            }
            int data = i + STREAM.length + 1;
            if (next == '\r' && window[data] == '\n') {
                data++;
            }
            int start = Math.max(0, end - MEMORY + 64);
            String before = new String(window, start, end - start, StandardCharsets.ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
            RawStream stream = new RawStream(windowStart + data, dictionary);
            if (streams.isEmpty() || streams.getLast().offset() < stream.offset()) {
                streams.add(stream);
            }
        }
    }

    private static int lastIndexOf(byte[] window, int from, int to, byte[] word) {
        for (int i = to - word.length; i >= from; i--) {
            if (window[i] == word[0] && startsWith(window, i, word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] window, int offset, byte[] word) {
        return Arrays.equals(window, offset, offset + word.length, word, 0, word.length);
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\r' || value == '\n' || value == '\t' || value == 0 || value == '\f';
    }

    private static MessageDigest digest(DigestAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm.jcaName(), e);
        }
    }
}
