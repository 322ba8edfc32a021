package vn.kholuutru.ingest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A good file changed in one to four ways; the number alone decides how.
 *
 * @param plain its good form had one picture a page
 */
record MutatedFile(long number, Kind kind, boolean plain, byte[] bytes) {
    enum Kind {
        PDF,
        ZIP,
        WORKBOOK
    }

    private static final int LARGEST = 8 << 20;

    /** Of ten files seven are PDFs, one is a zip, two are workbooks. */
    static MutatedFile of(long number, FuzzSeeds seeds) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        int turn = (int) (number % 10);
        if (turn < 7) {
            boolean plain = random.nextInt(3) > 0;
            byte[] good = TextMutations.one(plain ? seeds.plainScans : seeds.otherScans, random);
            return new MutatedFile(
                    number, Kind.PDF, plain, changed(good, random, ByteMutations.ALL, TextMutations.ALL));
        }
        if (turn == 7) {
            return new MutatedFile(
                    number,
                    Kind.ZIP,
                    false,
                    changed(seeds.zip, random, ByteMutations.ALL, ZipMutations.HEADERS, ZipMutations.XML));
        }
        return new MutatedFile(
                number,
                Kind.WORKBOOK,
                false,
                changed(
                        seeds.workbook,
                        random,
                        ByteMutations.ALL,
                        ZipMutations.HEADERS,
                        ZipMutations.XML,
                        ZipMutations.XML));
    }

    @SafeVarargs
    private static byte[] changed(byte[] good, Random random, List<Mutation>... families) {
        byte[] bytes = good;
        List<List<Mutation>> all = new ArrayList<>(List.of(families));
        for (int left = 1 + random.nextInt(4); left > 0 && bytes.length > 8; left--) {
            byte[] next =
                    TextMutations.one(TextMutations.one(all, random), random).change(bytes, random);
            bytes = next.length <= LARGEST ? next : bytes;
        }
        return bytes;
    }
}
