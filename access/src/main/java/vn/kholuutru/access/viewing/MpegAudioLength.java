package vn.kholuutru.access.viewing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How long an MP3 is: by the number of frames its first frame tells (Xing, Info), else by its rate, if that is constant
 * (ISO/IEC 11172-3 and 13818-3, layer III).
 */
final class MpegAudioLength {
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLES_A_SECOND = {44_100, 48_000, 32_000};
    private static final int TAG_HEAD = 10;

    private MpegAudioLength() {}

    /** Where the sound begins: after the tag of ID3v2, if there is one. */
    static long begin(ByteBuffer head) {
        if (head.limit() < TAG_HEAD || head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return 0;
        }
        return TAG_HEAD
                + ((head.get(6) & 0x7F) << 21
                        | (head.get(7) & 0x7F) << 14
                        | (head.get(8) & 0x7F) << 7
                        | head.get(9) & 0x7F);
    }

    /**
     * @param sound the first bytes of the sound
     * @param bytes how many there are in all
     */
    static Optional<Double> seconds(ByteBuffer sound, long bytes) {
        int head = sound.getInt(0);
        int version = head >> 19 & 3;
        int layer = head >> 17 & 3;
        int rate = head >> 12 & 15;
        int sampling = head >> 10 & 3;
        boolean frame = (head & 0xFFE00000) == 0xFFE00000 && version != 1 && layer == 1 && rate != 15 && sampling != 3;
        if (!frame) {
            return Optional.empty();
        }
        boolean first = version == 3;
        double samplesASecond = SAMPLES_A_SECOND[sampling] / (first ? 1.0 : version == 2 ? 2.0 : 4.0);
        int samplesOfFrame = first ? 1152 : 576;
        boolean mono = (head >> 6 & 3) == 3;
        int mark = 4 + (first ? mono ? 17 : 32 : mono ? 9 : 17);
        byte[] word = new byte[4];
        sound.get(mark, word);
        String name = new String(word, StandardCharsets.ISO_8859_1);
        if ((name.equals("Xing") || name.equals("Info")) && (sound.getInt(mark + 4) & 1) == 1) {
            return Optional.of((sound.getInt(mark + 8) & 0xFFFFFFFFL) * samplesOfFrame / samplesASecond);
        }
        int kilobits = (first ? RATES_1 : RATES_2)[rate];
        return kilobits == 0 ? Optional.empty() : Optional.of(bytes * 8 / (kilobits * 1000.0));
    }
}
