package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.copy.StatedInventory;

/**
 * Finds the root inventory of a place when it is whole and of a later version than the known one: by its sidecar, or, where a
 * crash left the former sidecar, by the inventory in its version's folder. Nothing is proven by it; anybody can write one.
 */
final class LaterVersion {
    private static final int LARGEST = 64 << 20;

    private LaterVersion() {}

    /** @param head of the known version */
    static Optional<StatedInventory> in(ObjectStorage place, ObjectId object, int head) {
        return StatedInventory.read(place, object, "")
                .or(() -> inItsVersion(place, object))
                .filter(root -> root.inventory().head() > head);
    }

    /** The root inventory, where it is the one of its version. */
    private static Optional<StatedInventory> inItsVersion(ObjectStorage place, ObjectId object) {
        return read(place, object.folder(), Inventory.NAME, LARGEST)
                .flatMap(root -> head(root)
                        .flatMap(head -> StatedInventory.read(place, object, "v" + head + "/"))
                        .filter(version -> version.sha512().equals(Digests.sha512(root))));
    }

    private static Optional<Integer> head(byte[] json) {
        try {
            return Optional.of(InventoryFile.read(json).head());
        } catch (IllegalArgumentException noInventory) {
            return Optional.empty();
        }
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
}
