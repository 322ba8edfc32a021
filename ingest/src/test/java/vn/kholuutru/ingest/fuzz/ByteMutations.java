package vn.kholuutru.ingest.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes that know nothing of the format. */
final class ByteMutations {
    static final List<Mutation> ALL = List.of(
            ByteMutations::flipBits,
            ByteMutations::overwrite,
            ByteMutations::cutOff,
            ByteMutations::cutOut,
            ByteMutations::repeat,
            ByteMutations::swap,
            ByteMutations::insert);

    private static final int LONGEST_CHUNK = 4096;

    private ByteMutations() {}

    private static byte[] flipBits(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = 1 + random.nextInt(16); i > 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] overwrite(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int at = random.nextInt(changed.length);
        byte[] noise = noise(random, Math.min(1 + random.nextInt(64), changed.length - at));
        System.arraycopy(noise, 0, changed, at, noise.length);
        return changed;
    }

    private static byte[] cutOff(byte[] bytes, Random random) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static byte[] cutOut(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_CHUNK));
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] repeat(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_CHUNK));
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] swap(byte[] bytes, Random random) {
        int length = 1 + random.nextInt(Math.min(LONGEST_CHUNK, Math.max(1, bytes.length / 3)));
        int first = random.nextInt(bytes.length - 2 * length + 1);
        int second = first + length + random.nextInt(bytes.length - first - 2 * length + 1);
        byte[] changed = bytes.clone();
        System.arraycopy(bytes, first, changed, second, length);
        System.arraycopy(bytes, second, changed, first, length);
        return changed;
    }

    private static byte[] insert(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return joined(
                joined(Arrays.copyOf(bytes, at), noise(random, 1 + random.nextInt(200))),
                Arrays.copyOfRange(bytes, at, bytes.length));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
