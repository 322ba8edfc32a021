package vn.kholuutru.ingest.inspect;

import java.io.IOException;

/**
 * The bits of a JPEG's coded data between two markers. Past the end of the data zeros are invented, and counted, so that
 * a decoder that wants more than there is can be told from one that ends where the data ends.
 */
final class JpegBits {
    private final JpegBytes bytes;
    private long bits;
    private int bitCount;
    private int inventedBits;
    private int pendingMarker;

    JpegBits(JpegBytes bytes) {
        this.bytes = bytes;
    }

    void start() {
        bits = 0;
        bitCount = 0;
        inventedBits = 0;
        pendingMarker = 0;
    }

    /** The marker that ended the coded data, handed over once; 0 when none is waiting. */
    int takeMarker() {
        int marker = pendingMarker;
        pendingMarker = 0;
        return marker;
    }

    int decode(HuffmanTable table) throws IOException, JpegDamage {
        need(16);
        int match = table.match((int) (bits >>> (bitCount - 16)) & 0xFFFF);
        bitCount -= match >> 8;
        return match & 0xFF;
    }

    /** A difference of so many bits (T.81, F.2.2.1). */
    int signed(int size) throws IOException {
        need(size);
        bitCount -= size;
        int value = (int) (bits >>> bitCount) & ((1 << size) - 1);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    void skip(int count) throws IOException {
        need(count);
        bitCount -= count;
    }

    /** True when more bits were taken than there are. */
    boolean exhausted() {
        return bitCount < inventedBits;
    }

    /** Fewer than eight bits of padding may be left, and a marker must follow (T.81, F.1.2.3). */
    void end() throws IOException, JpegDamage {
        if (exhausted() || bitCount - inventedBits >= 8) {
            throw new JpegDamage();
        }
        if (pendingMarker == 0) {
            pendingMarker = bytes.marker();
            if (pendingMarker == 0) {
                throw new JpegDamage();
            }
        }
    }

    private void need(int count) throws IOException {
        while (bitCount < count) {
            int value = 0;
            if (pendingMarker == 0) {
                value = bytes.next();
                if (value == 0xFF) {
                    int second = bytes.afterFill();
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
}
