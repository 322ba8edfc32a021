package vn.kholuutru.preservation.copy;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.ocfl.InventoryFile;

/**
 * Every file a whole object has, with the SHA-512 it must have. The root inventory is held against the register of objects
 * and lists the content; inventories of earlier versions are held against their sidecars and against the root inventory,
 * for OCFL never alters what a version wrote.
 *
 * @param digests by path
 * @param small contents of the files that were read to know this: inventories, sidecars, the declaration
 */
public record ObjectFiles(SortedMap<String, Checksum> digests, Map<String, byte[]> small) {
    public ObjectFiles {
        digests = new TreeMap<>(digests);
        small = Map.copyOf(small);
    }

    /** Gives the bytes of a small file from any place where they are right; empty when no place has them so. */
    public interface Reader {
        Optional<byte[]> read(String path, Predicate<byte[]> right);
    }

    /** What was found of an object. */
    public sealed interface Found {
        record Whole(ObjectFiles files) implements Found {}

        /** @param path of the inventory that is missing, or nowhere what it must be */
        record Broken(String path) implements Found {}
    }

    public static Found of(KeptObject object, Reader reader) {
        Predicate<byte[]> asNoted = json -> Digests.sha512(json).equals(object.inventory());
        String head = "v" + object.head() + "/";
        Optional<byte[]> root =
                reader.read(Inventory.NAME, asNoted).or(() -> reader.read(head + Inventory.NAME, asNoted));
        if (root.isEmpty()) {
            return new Found.Broken(Inventory.NAME);
        }
        Inventory inventory = InventoryFile.read(root.get());
        Map<String, byte[]> small = new TreeMap<>();
        for (int version = 1; version < object.head(); version++) {
            int number = version;
            String folder = "v" + version + "/";
            Optional<byte[]> earlier = reader.read(
                    folder + Inventory.NAME,
                    json -> belongs(json, number, inventory)
                            && reader.read(folder + Inventory.SIDECAR, said -> states(said, json))
                                    .isPresent());
            if (earlier.isEmpty()) {
                return new Found.Broken(folder + Inventory.NAME);
            }
            put(small, folder, earlier.get());
        }
        put(small, head, root.get());
        put(small, "", root.get());
        small.put(Inventory.DECLARATION, Inventory.DECLARED.getBytes(StandardCharsets.UTF_8));
        SortedMap<String, Checksum> digests = new TreeMap<>(inventory.files());
        small.forEach((path, bytes) -> digests.put(path, Digests.sha512(bytes)));
        return new Found.Whole(new ObjectFiles(digests, small));
    }

    /** The latest inventory. */
    public Inventory inventory() {
        return InventoryFile.read(Objects.requireNonNull(small.get(Inventory.NAME)));
    }

    /**
     * The order in which a copy is written: content first and what says that it is there last, so that a copy cut short is
     * an object of its former version.
     */
    public List<Map.Entry<String, Checksum>> inOrder() {
        return digests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((String path) -> path.startsWith("v") ? 0 : 1)
                        .thenComparing(path -> small.containsKey(path) ? 1 : 0)
                        .thenComparing(path -> path.equals(Inventory.NAME) ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder())))
                .toList();
    }

    private static void put(Map<String, byte[]> small, String folder, byte[] inventory) {
        small.put(folder + Inventory.NAME, inventory);
        small.put(folder + Inventory.SIDECAR, InventoryFile.sidecar(Digests.sha512(inventory)));
    }

    /** The version's own inventory lists nothing else than the latest one does of the same files. */
    private static boolean belongs(byte[] json, int version, Inventory latest) {
        try {
            Inventory earlier = InventoryFile.read(json);
            return earlier.id().equals(latest.id())
                    && earlier.head() == version
                    && latest.files().entrySet().containsAll(earlier.files().entrySet());
        } catch (IllegalArgumentException noInventory) {
            return false;
        }
    }

    private static boolean states(byte[] sidecar, byte[] inventory) {
        try {
            return InventoryFile.stated(sidecar).equals(Digests.sha512(inventory));
        } catch (IllegalArgumentException noDigest) {
            return false;
        }
    }
}
