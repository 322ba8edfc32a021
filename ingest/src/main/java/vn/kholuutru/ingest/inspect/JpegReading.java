package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JPEG from its first to its last marker (ITU-T T.81) without building the picture: the header's true size, and
 * whether the coded data can be decoded to the end. Decoding the Huffman codes without the transform costs a quarter of a
 * full decode and notices more, because after a changed byte the codes seldom end where the data ends. A single changed
 * bit often passes, as it does with any decoder; only a checksum sees all of them.
 */
final class JpegReading {
    /** What is known when a JPEG has been read. */
    enum Soundness {
        SOUND,
        DAMAGED,
        /** The data ends before the end marker. */
        CUT_OFF,
        /** Progressive, arithmetic or lossless coding: only a full decoder can tell. */
        NOT_JUDGED
    }

    /** @param components 1 for grey, 3 or 4 for colour; 0 when no frame header was found */
    record Result(int width, int height, int components, boolean progressive, Soundness soundness) {}

    private final JpegBytes bytes;
    private final JpegBits bits;
    private final int[][] quantisation = new int[4][];
    private final @Nullable HuffmanTable[] directCurrent = new HuffmanTable[4];
    private final @Nullable HuffmanTable[] alternatingCurrent = new HuffmanTable[4];
    private JpegComponent[] components = new JpegComponent[0];
    private int width;
    private int height;
    private int restartInterval;
    private int frameMarker = -1;
    private int scannedComponents;

    private JpegReading(InputStream in) {
        this.bytes = new JpegBytes(in);
        this.bits = new JpegBits(bytes);
    }

    /** Reads the stream as far as needed; does not close it. Never throws for what the bytes are. */
    static Result of(InputStream in) throws IOException {
        JpegReading reading = new JpegReading(in);
        Soundness soundness;
        try {
            soundness = reading.read();
        } catch (JpegDamage e) {
            soundness = Soundness.DAMAGED;
        } catch (EOFException e) {
            soundness = Soundness.CUT_OFF;
        }
        return new Result(
                reading.width, reading.height, reading.components.length, reading.frameMarker == 0xC2, soundness);
    }

    private Soundness read() throws IOException, JpegDamage {
        if (bytes.next() != 0xFF || bytes.next() != 0xD8) {
            throw new JpegDamage();
        }
        while (true) {
            int waiting = bits.takeMarker();
            int marker = waiting != 0 ? waiting : bytes.marker();
            if (marker == 0xD9) {
                if (scannedComponents < components.length || components.length == 0) {
                    throw new JpegDamage();
                }
                return Soundness.SOUND;
            }
            if ((marker >= 0xD0 && marker <= 0xD7) || marker == 0x01) {
                continue;
            }
            int length = bytes.word() - 2;
            if (length < 0) {
                throw new JpegDamage();
            }
            switch (marker) {
                case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
                    frame(marker, length);
                    if (frameMarker > 0xC1) {
                        return Soundness.NOT_JUDGED;
                    }
                }
                case 0xC4 -> huffmanTables(length);
                case 0xDB -> quantisationTables(length);
                case 0xDD -> {
                    restartInterval = bytes.word();
                    bytes.skip(length - 2);
                }
                case 0xDA -> {
                    if (height == 0 || width == 0) {
                        return Soundness.NOT_JUDGED;
                    }
                    scan(length);
                }
                default -> bytes.skip(length);
            }
        }
    }

    private void frame(int marker, int length) throws IOException, JpegDamage {
        if (frameMarker >= 0) {
            throw new JpegDamage();
        }
        frameMarker = marker;
        int precision = bytes.next();
        height = bytes.word();
        width = bytes.word();
        int count = bytes.next();
        if (count == 0 || count > 4 || length != 6 + 3 * count) {
            throw new JpegDamage();
        }
        components = new JpegComponent[count];
        for (int i = 0; i < count; i++) {
            int id = bytes.next();
            int sampling = bytes.next();
            components[i] = new JpegComponent(id, sampling >> 4, sampling & 15, bytes.next() & 3);
        }
        if (precision != 8) {
            frameMarker = 0xC3;
        }
    }

    private void quantisationTables(int length) throws IOException, JpegDamage {
        int left = length;
        while (left > 0) {
            int selector = bytes.next();
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                table[i] = selector >> 4 == 0 ? bytes.next() : bytes.word();
            }
            quantisation[selector & 3] = table;
            left -= 1 + (selector >> 4 == 0 ? 64 : 128);
        }
        if (left < 0) {
            throw new JpegDamage();
        }
    }

    private void huffmanTables(int length) throws IOException, JpegDamage {
        int left = length;
        while (left > 0) {
            int selector = bytes.next();
            int[] counts = new int[17];
            int total = 0;
            for (int i = 1; i <= 16; i++) {
                counts[i] = bytes.next();
                total += counts[i];
            }
            if (total > 256) {
                throw new JpegDamage();
            }
            int[] values = new int[total];
            for (int i = 0; i < total; i++) {
                values[i] = bytes.next();
            }
            HuffmanTable table = HuffmanTable.of(counts, values);
            if (selector >> 4 == 0) {
                directCurrent[selector & 3] = table;
            } else {
                alternatingCurrent[selector & 3] = table;
            }
            left -= 17 + total;
        }
        if (left < 0) {
            throw new JpegDamage();
        }
    }

    private void scan(int length) throws IOException, JpegDamage {
        int count = bytes.next();
        if (count < 1 || count > components.length || length != 4 + 2 * count) {
            throw new JpegDamage();
        }
        JpegComponent[] scanned = new JpegComponent[count];
        for (int i = 0; i < count; i++) {
            int id = bytes.next();
            int tables = bytes.next();
            scanned[i] = component(id);
            int[] steps = quantisation[scanned[i].quantisation];
            scanned[i].codedBy(
                    directCurrent[tables >> 4 & 3], alternatingCurrent[tables & 3], steps == null ? 1 : steps[0]);
        }
        bytes.skip(3);
        scannedComponents += count;

        int widest = 1;
        int highest = 1;
        for (JpegComponent component : components) {
            widest = Math.max(widest, component.horizontal);
            highest = Math.max(highest, component.vertical);
        }
        long units;
        if (count == 1) {
            long columns = blocks(width * (long) scanned[0].horizontal, widest);
            long rows = blocks(height * (long) scanned[0].vertical, highest);
            units = columns * rows;
        } else {
            units = ceil(width, 8L * widest) * ceil(height, 8L * highest);
        }
        start(scanned);
        for (long unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                restart(scanned, (int) (unit / restartInterval - 1) & 7);
            }
            for (JpegComponent component : scanned) {
                int blocks = count == 1 ? 1 : component.horizontal * component.vertical;
                for (int block = 0; block < blocks; block++) {
                    component.readBlock(bits);
                }
            }
        }
        bits.end();
    }

    private void restart(JpegComponent[] scanned, int expected) throws IOException, JpegDamage {
        bits.end();
        if (bits.takeMarker() != 0xD0 + expected) {
            throw new JpegDamage();
        }
        start(scanned);
    }

    private void start(JpegComponent[] scanned) {
        bits.start();
        for (JpegComponent component : scanned) {
            component.start();
        }
    }

    private JpegComponent component(int id) throws JpegDamage {
        for (JpegComponent component : components) {
            if (component.id == id) {
                return component;
            }
        }
        throw new JpegDamage();
    }

    private static long blocks(long samples, int largestSampling) {
        return ceil(ceil(samples, largestSampling), 8);
    }

    private static long ceil(long value, long divisor) {
        return (value + divisor - 1) / divisor;
    }
}
