package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The root inventory of a place when it is whole and of a later version than the known one: by its sidecar, or, where a crash
 * left the former sidecar, by the inventory in its version's folder. Nothing is proven by it; anybody can write one.
 */
record LaterVersion(Inventory inventory, byte[] json) {
    private static final int LARGEST = 64 << 20;

    /** @param head of the known version */
    static Optional<LaterVersion> in(ObjectStorage place, ObjectId object, int head) {
        ObjectFolder folder = object.folder();
        return read(place, folder, Inventory.NAME, LARGEST)
                .flatMap(LaterVersion::parsed)
                .filter(root ->
                        root.inventory().id().equals(object) && root.inventory().head() > head)
                .filter(root -> root.isStated(place, folder) || root.isInItsVersion(place, folder));
    }

    /** Empty when it is not there, cannot be read or is larger. */
    static Optional<byte[]> read(ObjectStorage place, ObjectFolder folder, String path, int largest) {
        try (InputStream bytes = place.open(folder, path)) {
            byte[] read = bytes.readNBytes(largest + 1);
            return read.length > largest ? Optional.empty() : Optional.of(read);
        } catch (IOException | UncheckedIOException | ProblemException notHere) {
            return Optional.empty();
        }
    }

    private static Optional<LaterVersion> parsed(byte[] json) {
        try {
            return Optional.of(new LaterVersion(InventoryFile.read(json), json));
        } catch (IllegalArgumentException noInventory) {
            return Optional.empty();
        }
    }

    private boolean isStated(ObjectStorage place, ObjectFolder folder) {
        try {
            return read(place, folder, Inventory.SIDECAR, LARGEST)
                    .filter(sidecar -> InventoryFile.stated(sidecar).equals(Digests.sha512(json)))
                    .isPresent();
        } catch (IllegalArgumentException noDigest) {
            return false;
        }
    }

    private boolean isInItsVersion(ObjectStorage place, ObjectFolder folder) {
        return read(place, folder, "v" + inventory.head() + "/" + Inventory.NAME, LARGEST)
                .filter(other -> Arrays.equals(other, json))
                .isPresent();
    }
}
