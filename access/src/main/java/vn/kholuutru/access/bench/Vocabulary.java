package vn.kholuutru.access.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Syllables as Vietnamese is written, the commonest first, drawn as often as Zipf's law says. At the head stand those of
 * official documents; the rest is put together from onsets, rhymes and tones, so that many of them differ in their marks
 * only, which is what makes searching without marks expensive.
 */
final class Vocabulary {
    private static final String COMMON =
            "của và các về việc số năm nhân dân ủy ban tỉnh quyết định cơ quan tổ chức thực hiện"
                    + " kế hoạch công tác lưu trữ hồ sơ tài liệu theo trong cho được có từ đến ngày tháng điều khoản nghị"
                    + " thông tư luật chính phủ bộ nội vụ sở phòng huyện xã phường thành phố báo cáo kết quả triển khai"
                    + " quản lý nhà nước đất đai xây dựng dự án đầu tư kinh tế hội giáo dục y giao trách nhiệm căn cứ đề"
                    + " xét phê duyệt ban hành quy chế hướng dẫn kiểm tra giám sát đơn vị cán viên chức người một những là";
    private static final List<String> ONSETS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t",
            "th", "tr", "v", "x");
    /** Each vowel in its six tones: level, falling, rising, asking, tumbling, heavy. */
    private static final List<String> VOWELS = List.of(
            "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ",
            "ưừứửữự");

    private static final List<String> CODAS = List.of("", "n", "ng", "m", "p", "t", "c", "i", "o", "u", "nh", "ch");
    private static final int TONES = 6;

    private final List<String> syllables;
    private final double[] upTo;

    Vocabulary(Random random) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(COMMON.split(" ")));
        List<String> rest = new ArrayList<>();
        for (String onset : ONSETS) {
            for (String vowel : VOWELS) {
                for (String coda : CODAS) {
                    for (int tone = 0; tone < TONES; tone++) {
                        rest.add(onset + vowel.charAt(tone) + coda);
                    }
                }
            }
        }
        Collections.shuffle(rest, random);
        words.addAll(rest.subList(0, rest.size() / 3));
        syllables = List.copyOf(words);
        upTo = new double[syllables.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1 / (rank + 2.7); // Zipf's law as Mandelbrot corrected it
            upTo[rank] = sum;
        }
    }

    int size() {
        return syllables.size();
    }

    /** A syllable as often as it comes in running text. */
    String draw(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return syllables.get(Math.min(found < 0 ? -found - 1 : found, syllables.size() - 1));
    }

    /** One of the commonest, each as likely as the other. */
    String common(Random random, int most) {
        return syllables.get(random.nextInt(most));
    }
}
