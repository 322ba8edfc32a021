package vn.kholuutru.core.model.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of small things in memory; files are read as streams where they are. */
public final class Digests {
    private Digests() {}

    public static Checksum sha512(byte[] bytes) {
        return Checksum.of(
                DigestAlgorithm.SHA_512, start(DigestAlgorithm.SHA_512).digest(bytes));
    }

    /** A digest to be fed. */
    public static MessageDigest start(DigestAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.jcaName());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
