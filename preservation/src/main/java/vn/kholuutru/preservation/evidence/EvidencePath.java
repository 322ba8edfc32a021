package vn.kholuutru.preservation.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.kholuutru.core.model.integrity.Checksum;

/**
 * What leads from one version to its batch's time stamps.
 *
 * @param manifest and {@code signature}: SHA-512 of the two files
 * @param siblings from the leaf up to the root
 * @param tokens the time stamps, the first one over the root, each later one over the one before
 */
record EvidencePath(Checksum manifest, Checksum signature, List<Checksum> siblings, List<byte[]> tokens) {
    EvidencePath {
        siblings = List.copyOf(siblings);
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("without a time stamp there is no evidence");
        }
    }

    Checksum root() {
        Checksum node = HashTree.node(manifest, signature);
        for (Checksum sibling : siblings) {
            node = HashTree.node(node, sibling);
        }
        return node;
    }

    /** For hands: the digests to be added to a version's own, one after the other, a line each. */
    byte[] inLines() {
        StringBuilder text = new StringBuilder();
        siblings.forEach(digest -> text.append(digest.hex()).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
