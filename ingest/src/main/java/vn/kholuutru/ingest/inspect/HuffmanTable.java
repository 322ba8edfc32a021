package vn.kholuutru.ingest.inspect;

import java.util.Arrays;

/** The codes of one Huffman table (ITU-T T.81, annex C); short ones are looked up at once. */
record HuffmanTable(int[] lookUp, int[] values, int[] firstCode, int[] firstIndex, int[] largest) {
    private static final int LOOK_UP_BITS = 9;
    private static final int LONGEST = 16;

    /**
     * @param counts how many codes there are of each length from 1 to 16
     * @param values what the codes stand for, shortest code first
     */
    static HuffmanTable of(int[] counts, int[] values) throws JpegDamage {
        int[] lookUp = new int[1 << LOOK_UP_BITS];
        Arrays.fill(lookUp, -1);
        int[] firstCode = new int[LONGEST + 1];
        int[] firstIndex = new int[LONGEST + 1];
        int[] largest = new int[LONGEST + 1];
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            firstCode[length] = code;
            firstIndex[length] = index;
            for (int i = 0; i < counts[length]; i++, code++, index++) {
                if (code >= 1 << length) {
                    throw new JpegDamage();
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

    /** The length of the code that begins the sixteen bits, in bits, times 256, and the value it stands for. */
    int match(int sixteenBits) throws JpegDamage {
        int entry = lookUp[sixteenBits >> (LONGEST - LOOK_UP_BITS)];
        if (entry >= 0) {
            return entry;
        }
        for (int length = LOOK_UP_BITS + 1; length <= LONGEST; length++) {
            int code = sixteenBits >> (LONGEST - length);
            if (code <= largest[length]) {
                return length << 8 | values[firstIndex[length] + code - firstCode[length]];
            }
        }
        throw new JpegDamage();
    }
}
