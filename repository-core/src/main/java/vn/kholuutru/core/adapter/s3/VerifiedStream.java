package vn.kholuutru.core.adapter.s3;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;

/**
 * Hands on exactly the announced bytes, the last one only when all of them have the announced digest. An upload of other
 * bytes so never becomes whole, and the service drops it.
 */
final class VerifiedStream extends InputStream {
    private final InputStream bytes;
    private final Checksum sha512;
    private final MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
    private long left;
    private boolean differs;

    VerifiedStream(InputStream bytes, long size, Checksum sha512) {
        this.bytes = bytes;
        this.sha512 = sha512;
        this.left = size;
    }

    /** True when the bytes turned out to be others than announced. */
    boolean differs() {
        return differs;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0 || length == 0) {
            return left == 0 ? -1 : 0;
        }
        int read = bytes.read(into, from, (int) Math.min(length, left));
        if (read < 0) {
            throw unlike("fewer bytes than announced");
        }
        digest.update(into, from, read);
        left -= read;
        if (left == 0) {
            mustEndWell();
        }
        return read;
    }

    /** For a file without bytes, of which nothing is read. */
    void mustBeEmpty() throws IOException {
        mustEndWell();
    }

    private void mustEndWell() throws IOException {
        if (bytes.read() >= 0) {
            throw unlike("more bytes than announced");
        }
        if (!Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(sha512)) {
            throw unlike("other bytes than announced");
        }
    }

    private IOException unlike(String how) {
        differs = true;
        return new IOException(how);
    }
}
