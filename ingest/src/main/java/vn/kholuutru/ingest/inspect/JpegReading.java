package vn.kholuutru.ingest.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

    private static final int LOOK_UP_BITS = 9;
    /** Coefficients of zero and up are within 1,024 of grey before quantisation; twice that is beyond doubt. */
    private static final int LARGEST_LEVEL = 2048;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int filled;

    private final int[][] quantisation = new int[4][];
    private final @Nullable HuffmanTable[] directCurrent = new HuffmanTable[4];
    private final @Nullable HuffmanTable[] alternatingCurrent = new HuffmanTable[4];
    private Component[] components = new Component[0];
    private int width;
    private int height;
    private int restartInterval;
    private int frameMarker = -1;
    private int scannedComponents;

    private long bits;
    private int bitCount;
    private int inventedBits;
    private int pendingMarker;

    private JpegReading(InputStream in) {
        this.in = in;
    }

    /** Reads the stream as far as needed; does not close it. Never throws for what the bytes are. */
    static Result of(InputStream in) throws IOException {
        JpegReading reading = new JpegReading(in);
        Soundness soundness;
        try {
            soundness = reading.read();
        } catch (Damage e) {
            soundness = Soundness.DAMAGED;
        } catch (EOFException e) {
            soundness = Soundness.CUT_OFF;
        }
        return new Result(
                reading.width, reading.height, reading.components.length, reading.frameMarker == 0xC2, soundness);
    }

    private Soundness read() throws IOException, Damage {
        if (next() != 0xFF || next() != 0xD8) {
            throw new Damage();
        }
        while (true) {
            int marker = pendingMarker != 0 ? pendingMarker : marker();
            pendingMarker = 0;
            if (marker == 0xD9) {
                if (scannedComponents < components.length || components.length == 0) {
                    throw new Damage();
                }
                return Soundness.SOUND;
            }
            if ((marker >= 0xD0 && marker <= 0xD7) || marker == 0x01) {
                continue;
            }
            int length = word() - 2;
            if (length < 0) {
                throw new Damage();
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
                    restartInterval = word();
                    skip(length - 2);
                }
                case 0xDA -> {
                    if (height == 0 || width == 0) {
                        return Soundness.NOT_JUDGED;
                    }
                    scan(length);
                }
                default -> skip(length);
            }
        }
    }

    private void frame(int marker, int length) throws IOException, Damage {
        if (frameMarker >= 0) {
            throw new Damage();
        }
        frameMarker = marker;
        int precision = next();
        height = word();
        width = word();
        int count = next();
        if (count == 0 || count > 4 || length != 6 + 3 * count) {
            throw new Damage();
        }
        components = new Component[count];
        for (int i = 0; i < count; i++) {
            int id = next();
            int sampling = next();
            components[i] = new Component(id, sampling >> 4, sampling & 15, next() & 3);
            if (components[i].horizontal < 1 || components[i].vertical < 1) {
                throw new Damage();
            }
        }
        if (precision != 8) {
            frameMarker = 0xC3;
        }
    }

    private void quantisationTables(int length) throws IOException, Damage {
        int left = length;
        while (left > 0) {
            int selector = next();
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                table[i] = selector >> 4 == 0 ? next() : word();
            }
            quantisation[selector & 3] = table;
            left -= 1 + (selector >> 4 == 0 ? 64 : 128);
        }
        if (left < 0) {
            throw new Damage();
        }
    }

    private void huffmanTables(int length) throws IOException, Damage {
        int left = length;
        while (left > 0) {
            int selector = next();
            int[] counts = new int[17];
            int total = 0;
            for (int i = 1; i <= 16; i++) {
                counts[i] = next();
                total += counts[i];
            }
            if (total > 256) {
                throw new Damage();
            }
            int[] values = new int[total];
            for (int i = 0; i < total; i++) {
                values[i] = next();
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
            throw new Damage();
        }
    }

    private void scan(int length) throws IOException, Damage {
        int count = next();
        if (count < 1 || count > components.length || length != 4 + 2 * count) {
            throw new Damage();
        }
        Component[] scanned = new Component[count];
        for (int i = 0; i < count; i++) {
            int id = next();
            int tables = next();
            scanned[i] = component(id);
            scanned[i].direct = table(directCurrent[tables >> 4 & 3]);
            scanned[i].alternating = table(alternatingCurrent[tables & 3]);
            int[] steps = quantisation[scanned[i].quantisation];
            scanned[i].firstStep = steps == null ? 1 : steps[0];
        }
        skip(3);
        scannedComponents += count;

        int widest = 1;
        int highest = 1;
        for (Component component : components) {
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
        startBits(scanned);
        for (long unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                restart(scanned, (int) (unit / restartInterval - 1) & 7);
            }
            for (Component component : scanned) {
                int blocks = count == 1 ? 1 : component.horizontal * component.vertical;
                for (int block = 0; block < blocks; block++) {
                    block(component);
                }
            }
        }
        endOfCodedData();
    }

    private void restart(Component[] scanned, int expected) throws IOException, Damage {
        endOfCodedData();
        if (pendingMarker != 0xD0 + expected) {
            throw new Damage();
        }
        startBits(scanned);
    }

    private void startBits(Component[] scanned) {
        bits = 0;
        bitCount = 0;
        inventedBits = 0;
        pendingMarker = 0;
        for (Component component : scanned) {
            component.level = 0;
        }
    }

    /** Fewer than eight bits of padding may be left, and a marker must follow (T.81, F.1.2.3). */
    private void endOfCodedData() throws IOException, Damage {
        if (bitCount < inventedBits || bitCount - inventedBits >= 8) {
            throw new Damage();
        }
        if (pendingMarker == 0) {
            if (next() != 0xFF) {
                throw new Damage();
            }
            int marker = next();
            while (marker == 0xFF) {
                marker = next();
            }
            if (marker == 0) {
                throw new Damage();
            }
            pendingMarker = marker;
        }
    }

    private void block(Component component) throws IOException, Damage {
        int size = decode(component.direct);
        if (size > 11) {
            throw new Damage();
        }
        component.level += size == 0 ? 0 : signed(size);
        if (Math.abs((long) component.level * component.firstStep) > LARGEST_LEVEL) {
            throw new Damage();
        }
        HuffmanTable table = component.alternating;
        int index = 1;
        while (index < 64) {
            int code = decode(table);
            int magnitude = code & 15;
            if (magnitude == 0) {
                if (code != 0xF0) {
                    break;
                }
                index += 16;
                continue;
            }
            index += (code >> 4) + 1;
            if (index > 64 || magnitude > 10) {
                throw new Damage();
            }
            need(magnitude);
            bitCount -= magnitude;
        }
        if (index > 64 || bitCount < inventedBits) {
            throw new Damage();
        }
    }

    private int decode(@Nullable HuffmanTable table) throws IOException, Damage {
        if (table == null) {
            throw new Damage();
        }
        need(16);
        int next = (int) (bits >>> (bitCount - 16)) & 0xFFFF;
        int entry = table.lookUp[next >> (16 - LOOK_UP_BITS)];
        if (entry >= 0) {
            bitCount -= entry >> 8;
            return entry & 0xFF;
        }
        for (int length = LOOK_UP_BITS + 1; length <= 16; length++) {
            int code = next >> (16 - length);
            if (code <= table.largest[length]) {
                bitCount -= length;
                return table.values[table.firstIndex[length] + code - table.firstCode[length]];
            }
        }
        throw new Damage();
    }

    private int signed(int size) throws IOException {
        need(size);
        bitCount -= size;
        int value = (int) (bits >>> bitCount) & ((1 << size) - 1);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    /** At least so many bits; past the end of the coded data zeros are invented, and counted. */
    private void need(int count) throws IOException {
        while (bitCount < count) {
            int value = 0;
            if (pendingMarker == 0) {
                value = next();
                if (value == 0xFF) {
                    int second = next();
                    while (second == 0xFF) {
                        second = next();
                    }
                    if (second != 0) {
                        pendingMarker = second;
                        value = 0;
                        inventedBits += 8;
                    }
                }
            } else {
                inventedBits += 8;
            }
            bits = bits << 8 | value;
            bitCount += 8;
        }
    }

    private int marker() throws IOException, Damage {
        if (next() != 0xFF) {
            throw new Damage();
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private int word() throws IOException {
        return next() << 8 | next();
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                throw new EOFException();
            }
        }
        return buffer[position++] & 0xFF;
    }

    private Component component(int id) throws Damage {
        for (Component component : components) {
            if (component.id == id) {
                return component;
            }
        }
        throw new Damage();
    }

    private static HuffmanTable table(@Nullable HuffmanTable table) throws Damage {
        if (table == null) {
            throw new Damage();
        }
        return table;
    }

    private static long blocks(long samples, int largestSampling) {
        return ceil(ceil(samples, largestSampling), 8);
    }

    private static long ceil(long value, long divisor) {
        return (value + divisor - 1) / divisor;
    }

    /** The coded data contradicts itself. */
    private static final class Damage extends Exception {
        Damage() {
            super("damaged JPEG", null, false, false);
        }
    }

    private static final class Component {
        private final int id;
        private final int horizontal;
        private final int vertical;
        private final int quantisation;
        private @Nullable HuffmanTable direct;
        private @Nullable HuffmanTable alternating;
        private int firstStep = 1;
        private int level;

        Component(int id, int horizontal, int vertical, int quantisation) {
            this.id = id;
            this.horizontal = horizontal;
            this.vertical = vertical;
            this.quantisation = quantisation;
        }
    }

    private record HuffmanTable(int[] lookUp, int[] values, int[] firstCode, int[] firstIndex, int[] largest) {
        static HuffmanTable of(int[] counts, int[] values) throws Damage {
            int[] lookUp = new int[1 << LOOK_UP_BITS];
            Arrays.fill(lookUp, -1);
            int[] firstCode = new int[17];
            int[] firstIndex = new int[17];
            int[] largest = new int[17];
            int code = 0;
            int index = 0;
            for (int length = 1; length <= 16; length++) {
                firstCode[length] = code;
                firstIndex[length] = index;
                for (int i = 0; i < counts[length]; i++, code++, index++) {
                    if (code >= 1 << length) {
                        throw new Damage();
                    }
                    if (length <= LOOK_UP_BITS) {
                        int shift = LOOK_UP_BITS - length;
                        Arrays.fill(lookUp, code << shift, (code + 1) << shift, length << 8 | values[index]);
                    }
                }
                largest[length] = counts[length] == 0 ? -1 : code - 1;
                code <<= 1;
            }
            return new HuffmanTable(lookUp, values, firstCode, firstIndex, largest);
        }
    }
}
