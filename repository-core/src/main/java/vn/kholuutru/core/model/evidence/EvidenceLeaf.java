package vn.kholuutru.core.model.evidence;

import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

/**
 * What is proved of a version: its manifest, which covers all it holds and the versions before, and the archive's signature
 * over it.
 *
 * @param digest SHA-512 of the digests of the two files, the smaller one first (a data object group, RFC 4998, 4.2)
 */
public record EvidenceLeaf(VersionId version, Checksum digest) {
    public EvidenceLeaf {
        if (digest.algorithm() != DigestAlgorithm.SHA_512) {
            throw new IllegalArgumentException("a leaf holds SHA-512 only");
        }
    }
}
