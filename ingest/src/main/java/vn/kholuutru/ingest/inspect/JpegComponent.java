package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One colour of a JPEG: how it is sampled, and, within a scan, the tables its blocks are coded by. */
final class JpegComponent {
    /** Coefficients of zero and up are within 1,024 of grey before quantisation; twice that is beyond doubt. */
    private static final int LARGEST_LEVEL = 2048;

    final int id;
    final int horizontal;
    final int vertical;
    final int quantisation;
    private @Nullable HuffmanTable direct;
    private @Nullable HuffmanTable alternating;
    private int firstStep = 1;
    private int level;

    JpegComponent(int id, int horizontal, int vertical, int quantisation) throws JpegDamage {
        if (horizontal < 1 || vertical < 1) {
            throw new JpegDamage();
        }
        this.id = id;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.quantisation = quantisation;
    }

    /** @param step the first of the quantisation steps */
    void codedBy(@Nullable HuffmanTable directCurrent, @Nullable HuffmanTable alternatingCurrent, int step)
            throws JpegDamage {
        direct = there(directCurrent);
        alternating = there(alternatingCurrent);
        firstStep = step;
    }

    void start() {
        level = 0;
    }

    /** Reads one block of 8 × 8 without keeping it (T.81, F.2.2). */
    void readBlock(JpegBits bits) throws IOException, JpegDamage {
        int size = bits.decode(there(direct));
        if (size > 11) {
            throw new JpegDamage();
        }
        level += size == 0 ? 0 : bits.signed(size);
        if (Math.abs((long) level * firstStep) > LARGEST_LEVEL) {
            throw new JpegDamage();
        }
        HuffmanTable table = there(alternating);
        int index = 1;
        while (index < 64) {
            int code = bits.decode(table);
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
                throw new JpegDamage();
            }
            bits.skip(magnitude);
        }
        if (index > 64 || bits.exhausted()) {
            throw new JpegDamage();
        }
    }

    private static HuffmanTable there(@Nullable HuffmanTable table) throws JpegDamage {
        if (table == null) {
            throw new JpegDamage();
        }
        return table;
    }
}
