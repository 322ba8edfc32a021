package vn.kholuutru.core.model.ocfl;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Manifest;

/**
 * What {@code inventory.json} of an object says (OCFL 1.1, 3.5): all files of all versions with their digests.
 *
 * @param head the latest version, from 1
 * @param files SHA-512 of every content file by its path relative to the object's folder; neither the inventories nor the
 *     object's declaration are among them
 */
public record Inventory(ObjectId id, int head, SortedMap<String, Checksum> files) {
    public static final String NAME = "inventory.json";
    public static final String SIDECAR = "inventory.json.sha512";
    /** The file that makes a folder an object (OCFL 1.1, 3.3). */
    public static final String DECLARATION = "0=ocfl_object_1.1";

    /** What the declaration holds. */
    public static final String DECLARED = "ocfl_object_1.1\n";

    public Inventory {
        if (head < 1) {
            throw new IllegalArgumentException("head: " + head);
        }
        files = new TreeMap<>(files);
    }

    public Optional<Checksum> sha512Of(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * The digest of the signed manifest of the latest version that has one; empty for phông and hồ sơ. Equal bytes lie in an
     * object once, but no two manifests of one AIP are equal: each names the one before.
     */
    public Optional<Checksum> latestManifest() {
        return IntStream.iterate(head, version -> version > 0, version -> version - 1)
                .mapToObj(version -> sha512Of("v" + version + "/content/" + Manifest.NAME))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every file that belongs to a whole object: the content, the declaration, each version's inventory and the root's. */
    public SortedSet<String> allPaths() {
        SortedSet<String> all = new TreeSet<>(files.keySet());
        all.add(DECLARATION);
        all.add(NAME);
        all.add(SIDECAR);
        for (int version = 1; version <= head; version++) {
            all.add("v" + version + "/" + NAME);
            all.add("v" + version + "/" + SIDECAR);
        }
        return all;
    }
}
