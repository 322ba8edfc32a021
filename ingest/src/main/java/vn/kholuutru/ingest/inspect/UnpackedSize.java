package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.kholuutru.ingest.inspect.ByteReading.RawStream;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * Unpacks every compressed stream that is not an image, counting and keeping nothing, before any parser may unpack one
 * into memory: object streams and cross-reference streams are among them. Images are measured later against the size they
 * state.
 */
final class UnpackedSize {
    /** For one stream; the content of a page with dense text has some ten KiB. */
    static final long MOST_OF_ONE_STREAM = 64L << 20;

    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern PARSED_AT_ONCE = Pattern.compile("/Type\\s*/(ObjStm|XRef)\\b");
    private static final Pattern FLATE = Pattern.compile("/(FlateDecode|Fl)\\b");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int DEEPEST = 4;

    private UnpackedSize() {}

    /** The most all streams of a file may unpack to: 64 MiB and as much again as the file has. */
    static long limit(long fileSize) {
        return MOST_OF_ONE_STREAM + fileSize;
    }

    static Optional<Obstacle> check(Path file, ByteReading bytes) throws IOException {
        if (!bytes.listsEveryStream()) {
            return Optional.of(
                    new Obstacle("BOMB", Integer.toString(bytes.streams().size())));
        }
        Budget budget = new Budget(limit(bytes.size()));
        byte[] sink = new byte[1 << 14];
        try (FileChannel channel = FileChannel.open(file)) {
            for (RawStream stream : bytes.streams()) {
                String dictionary = unescaped(stream.dictionary());
                if (IMAGE.matcher(dictionary).find()
                        && !PARSED_AT_ONCE.matcher(dictionary).find()) {
                    continue;
                }
                try {
                    unpack(channel.position(stream.offset()), dictionary, budget, sink);
                } catch (TooMuch e) {
                    return Optional.of(new Obstacle("BOMB", mebibytes(e.counted)));
                }
            }
        }
        return Optional.empty();
    }

    static String mebibytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    private static void unpack(FileChannel channel, String dictionary, Budget budget, byte[] sink)
            throws IOException, TooMuch {
        BufferedInputStream raw = new BufferedInputStream(Channels.newInputStream(channel), 1 << 13);
        if (!looksDeflated(raw)) {
            return;
        }
        long layers = Math.clamp(FLATE.matcher(dictionary).results().count(), 1, DEEPEST);
        InputStream in = raw;
        for (int layer = 0; layer < layers; layer++) {
            in = new Counted(new InflaterInputStream(in), budget);
        }
        try {
            int read;
            do {
                read = in.read(sink);
            } while (read >= 0);
        } catch (ZipException | EOFException e) {
            // Not, or no longer, deflated data: what was unpacked so far is counted, the parser will say what is wrong.
            return;
        }
    }

    /** Judged by the data, not by the filter's name, which may be an indirect object (RFC 1950, 2.2). */
    private static boolean looksDeflated(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return second >= 0 && (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    }

    private static String unescaped(String dictionary) {
        return dictionary.indexOf('#') < 0
                ? dictionary
                : ESCAPED.matcher(dictionary)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    /** More was unpacked than a scan can hold. */
    private static final class TooMuch extends IOException {
        private final long counted;

        TooMuch(long counted) {
            super("unpacks to more than " + counted + " bytes");
            this.counted = counted;
        }
    }

    private static final class Budget {
        private long left;
        private final long whole;

        Budget(long whole) {
            this.whole = whole;
            this.left = whole;
        }

        void spend(long bytes) throws TooMuch {
            left -= bytes;
            if (left < 0) {
                throw new TooMuch(whole);
            }
        }
    }

    private static final class Counted extends FilterInputStream {
        private final Budget budget;
        private long own;

        Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooMuch {
            own += read;
            if (own > MOST_OF_ONE_STREAM) {
                throw new TooMuch(own);
            }
            budget.spend(read);
        }
    }
}
