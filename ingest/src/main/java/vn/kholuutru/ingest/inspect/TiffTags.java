package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The first picture directory of a TIFF file or of the Exif part of a photograph (TIFF 6.0, section 2). Offsets are never
 * believed: what lies beyond the end is an {@link EOFException}.
 */
final class TiffTags {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int STRIP_COUNTS = 279;
    static final int X_RESOLUTION = 282;
    static final int Y_RESOLUTION = 283;
    static final int RESOLUTION_UNIT = 296;
    static final int TILE_OFFSETS = 324;
    static final int TILE_COUNTS = 325;

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_VALUES = 1 << 20;
    private static final int MOST_DIRECTORIES = 10_000;

    private final Bytes bytes;
    private final boolean littleEndian;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /** Where the bytes come from: a file, or a part of one in memory. */
    interface Bytes {
        byte[] at(long offset, int length) throws IOException;
    }

    private record Entry(int type, long count, long at) {}

    private TiffTags(Bytes bytes, boolean littleEndian) {
        this.bytes = bytes;
        this.littleEndian = littleEndian;
    }

    static TiffTags of(RandomAccessFile file) throws IOException {
        return of((offset, length) -> {
            if (offset < 0 || offset + length > file.length()) {
                throw new EOFException();
            }
            byte[] part = new byte[length];
            file.seek(offset);
            file.readFully(part);
            return part;
        });
    }

    /** The stated resolution of an Exif part; 0 when it is missing or damaged: Exif is a remark, not the picture. */
    static int resolution(byte[] segment, int start) {
        try {
            return of((offset, length) -> {
                        long from = start + offset;
                        if (offset < 0 || from + length > segment.length) {
                            throw new EOFException();
                        }
                        return java.util.Arrays.copyOfRange(segment, (int) from, (int) from + length);
                    })
                    .resolution();
        } catch (IOException damaged) {
            return 0;
        }
    }

    private static TiffTags of(Bytes bytes) throws IOException {
        byte[] order = bytes.at(0, 4);
        boolean little = order[0] == 'I';
        TiffTags tags = new TiffTags(bytes, little);
        tags.readDirectories();
        return tags;
    }

    /** Reads the first directory; walks the others only to see that they are there. */
    private void readDirectories() throws IOException {
        Set<Long> seen = new HashSet<>();
        long directory = number(4, 4);
        while (directory != 0 && seen.size() < MOST_DIRECTORIES && seen.add(directory)) {
            int count = (int) number(directory, 2);
            if (count > MOST_ENTRIES) {
                throw new EOFException();
            }
            for (int i = 0; seen.size() == 1 && i < count; i++) {
                long at = directory + 2 + 12L * i;
                entries.put((int) number(at, 2), new Entry((int) number(at + 2, 2), number(at + 4, 4), at + 8));
            }
            directory = number(directory + 2 + 12L * count, 4);
        }
    }

    int resolution() throws IOException {
        double perInch = value(RESOLUTION_UNIT, 2) == 3 ? 2.54 : value(RESOLUTION_UNIT, 2) == 2 ? 1 : 0;
        return (int) Math.round(Math.min(ratio(X_RESOLUTION), ratio(Y_RESOLUTION)) * perInch);
    }

    long value(int tag, long otherwise) throws IOException {
        return entries.containsKey(tag) ? values(tag)[0] : otherwise;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The whole numbers of a tag; empty without it. */
    long[] values(int tag) throws IOException {
        Entry entry = entries.get(tag);
        int width = entry == null ? 0 : width(entry.type);
        if (entry == null || width == 0 || entry.count < 1) {
            return new long[0];
        }
        if (entry.count > MOST_VALUES) {
            throw new EOFException();
        }
        long start = entry.count * width <= 4 ? entry.at : number(entry.at, 4);
        byte[] raw = bytes.at(start, (int) entry.count * width);
        long[] values = new long[(int) entry.count];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(raw, i * width, width);
        }
        return values;
    }

    private double ratio(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type != 5) {
            return 0;
        }
        long at = number(entry.at, 4);
        long divisor = number(at + 4, 4);
        return divisor == 0 ? 0 : (double) number(at, 4) / divisor;
    }

    private static int width(int type) {
        return switch (type) {
            case 1 -> 1;
            case 3 -> 2;
            case 4, 13 -> 4;
            default -> 0;
        };
    }

    private long number(long offset, int length) throws IOException {
        return number(bytes.at(offset, length), 0, length);
    }

    private long number(byte[] raw, int offset, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            int at = littleEndian ? offset + length - 1 - i : offset + i;
            number = number << 8 | (raw[at] & 0xFF);
        }
        return number;
    }
}
