package vn.kholuutru.preservation.evidence;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;

/**
 * A binary hash tree (RFC 4998, 4.2): a node is the SHA-512 of its two children, the smaller one first; an odd one moves up as
 * it is. All nodes are kept: 128 bytes a leaf.
 */
final class HashTree {
    private static final int BYTES = 64;

    /** Leaves first, the root last; nodes of a level one after the other. */
    private final List<byte[]> levels;

    private HashTree(List<byte[]> levels) {
        this.levels = levels;
    }

    /** @param leaves at least one, SHA-512 each */
    static HashTree over(List<Checksum> leaves) {
        byte[] level = new byte[leaves.size() * BYTES];
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            System.arraycopy(leaves.get(leaf).bytes(), 0, level, leaf * BYTES, BYTES);
        }
        List<byte[]> levels = new ArrayList<>(List.of(level));
        MessageDigest sha512 = Digests.start(DigestAlgorithm.SHA_512);
        while (level.length > BYTES) {
            level = above(level, sha512);
            levels.add(level);
        }
        return new HashTree(levels);
    }

    /** Of two children; also what stands for a version, of its manifest and signature as a group (RFC 4998, 4.2). */
    static Checksum node(Checksum one, Checksum other) {
        byte[] both = new byte[2 * BYTES];
        System.arraycopy(one.bytes(), 0, both, 0, BYTES);
        System.arraycopy(other.bytes(), 0, both, BYTES, BYTES);
        byte[] digest = new byte[BYTES];
        digestOf(both, 0, Digests.start(DigestAlgorithm.SHA_512), digest, 0);
        return Checksum.of(DigestAlgorithm.SHA_512, digest);
    }

    Checksum root() {
        return Checksum.of(DigestAlgorithm.SHA_512, levels.getLast());
    }

    /** What must be added to a leaf, one after the other, to come to the root. */
    List<Checksum> path(int leaf) {
        List<Checksum> path = new ArrayList<>();
        int position = leaf;
        for (byte[] level : levels.subList(0, levels.size() - 1)) {
            int sibling = position ^ 1;
            if (sibling * BYTES < level.length) {
                byte[] digest = new byte[BYTES];
                System.arraycopy(level, sibling * BYTES, digest, 0, BYTES);
                path.add(Checksum.of(DigestAlgorithm.SHA_512, digest));
            }
            position /= 2;
        }
        return path;
    }

    private static byte[] above(byte[] level, MessageDigest sha512) {
        int nodes = level.length / BYTES;
        byte[] above = new byte[(nodes + 1) / 2 * BYTES];
        for (int node = 0; node + 1 < nodes; node += 2) {
            digestOf(level, node * BYTES, sha512, above, node / 2 * BYTES);
        }
        if (nodes % 2 == 1) {
            System.arraycopy(level, level.length - BYTES, above, above.length - BYTES, BYTES);
        }
        return above;
    }

    private static void digestOf(byte[] pairs, int at, MessageDigest sha512, byte[] into, int place) {
        boolean inOrder = Arrays.compareUnsigned(pairs, at, at + BYTES, pairs, at + BYTES, at + 2 * BYTES) <= 0;
        sha512.update(pairs, inOrder ? at : at + BYTES, BYTES);
        sha512.update(pairs, inOrder ? at + BYTES : at, BYTES);
        System.arraycopy(sha512.digest(), 0, into, place, BYTES);
    }
}
