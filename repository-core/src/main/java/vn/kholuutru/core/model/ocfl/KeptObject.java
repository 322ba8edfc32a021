package vn.kholuutru.core.model.ocfl;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;

/**
 * An object as it was when the store had just written it: what later checks hold it against.
 *
 * @param head its latest version, from 1
 * @param inventory SHA-512 of the root inventory, which lists the digests of all other files
 * @param files and {@code bytes}: all of the object, inventories included
 * @param manifest SHA-512 of the signed manifest of the latest version that has one; empty for phông and hồ sơ
 * @param notedAt by the archive's clock
 */
public record KeptObject(
        ObjectId id,
        int head,
        Checksum inventory,
        Optional<Checksum> manifest,
        int files,
        long bytes,
        Instant notedAt) {
    public KeptObject {
        if (head < 1 || files < 1 || bytes < 1) {
            throw new IllegalArgumentException("an object has at least one version, file and byte: " + id);
        }
    }
}
