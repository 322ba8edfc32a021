package vn.kholuutru.preservation.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/**
 * An inventory that lies on a place, is of the object it lies in, and is the one its sidecar states: no damage makes such a
 * pair. Whether the archive knows it is another question.
 *
 * @param sha512 of its bytes
 */
public record StatedInventory(Inventory inventory, Checksum sha512) {
    private static final int LARGEST = 64 << 20;

    /** @param folder within the object: {@code ""} for the root inventory, {@code "v2/"} for that of a version */
    public static Optional<StatedInventory> read(ObjectStorage place, ObjectId object, String folder) {
        return bytes(place, object.folder(), folder + Inventory.NAME)
                .filter(json -> bytes(place, object.folder(), folder + Inventory.SIDECAR)
                        .filter(sidecar -> states(sidecar, json))
                        .isPresent())
                .flatMap(StatedInventory::parsed)
                .filter(stated -> stated.inventory().id().equals(object));
    }

    private static Optional<StatedInventory> parsed(byte[] json) {
        try {
            return Optional.of(new StatedInventory(InventoryFile.read(json), Digests.sha512(json)));
        } catch (IllegalArgumentException noInventory) {
            return Optional.empty();
        }
    }

    private static boolean states(byte[] sidecar, byte[] json) {
        try {
            return InventoryFile.stated(sidecar).equals(Digests.sha512(json));
        } catch (IllegalArgumentException noDigest) {
            return false;
        }
    }

    private static Optional<byte[]> bytes(ObjectStorage place, ObjectFolder folder, String path) {
        try (InputStream bytes = place.open(folder, path)) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            return read.length > LARGEST ? Optional.empty() : Optional.of(read);
        } catch (IOException | UncheckedIOException | ProblemException notHere) {
            return Optional.empty();
        }
    }
}
