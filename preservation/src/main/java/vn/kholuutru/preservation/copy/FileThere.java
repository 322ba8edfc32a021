package vn.kholuutru.preservation.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/** A file as it is read on a place. */
record FileThere(long bytes, Checksum sha512) {
    /** Empty when it is not there or cannot be read. */
    static Optional<FileThere> read(ObjectStorage place, ObjectFolder folder, String path) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        long size = 0;
        try (InputStream bytes = place.open(folder, path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (ProblemException | IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new FileThere(size, Checksum.of(DigestAlgorithm.SHA_512, digest.digest())));
    }
}
