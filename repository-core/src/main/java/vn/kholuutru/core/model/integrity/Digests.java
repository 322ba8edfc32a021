package vn.kholuutru.core.model.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of what is in memory, and of files as streams. */
public final class Digests {
    private Digests() {}

    public static Checksum sha512(byte[] bytes) {
        return Checksum.of(
                DigestAlgorithm.SHA_512, start(DigestAlgorithm.SHA_512).digest(bytes));
    }

    /** Of a whole file, read once as a stream. */
    public static Checksum ofFile(DigestAlgorithm algorithm, Path file) throws IOException {
        MessageDigest digest = start(algorithm);
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Checksum.of(algorithm, digest.digest());
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
