package vn.kholuutru.access.dip.dippackage;

import java.util.Locale;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;

/**
 * A file of the package, as METS lists it.
 *
 * @param path from the folder of the METS that lists it, with slashes
 * @param id unique in that METS
 * @param sha256 hexadecimal, in upper case as the annexes print it
 */
public record PackedFile(String path, String id, String mediaType, long bytes, String sha256) {
    public PackedFile {
        sha256 = sha256.toUpperCase(Locale.ROOT);
    }

    public static PackedFile of(String path, String mediaType, byte[] content) {
        byte[] digest = Digests.start(DigestAlgorithm.SHA_256).digest(content);
        return of(path, mediaType, content.length, Checksum.of(DigestAlgorithm.SHA_256, digest));
    }

    /** @param sha256 of the file, which is too large to be held */
    public static PackedFile of(String path, String mediaType, long bytes, Checksum sha256) {
        String id = "ID-" + MetsXml.newId().substring("uuid-".length());
        return new PackedFile(path, id, mediaType, bytes, sha256.hex());
    }
}
