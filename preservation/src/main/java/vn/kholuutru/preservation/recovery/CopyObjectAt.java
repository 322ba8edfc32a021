package vn.kholuutru.preservation.recovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Brings one object from one storage to another as it was at one version, which it may have left behind since: versions are
 * never changed, and each keeps its own inventory. Every file is held against that inventory on its way, so no damage
 * travels; the root inventory comes last, so an object that has it is whole.
 */
final class CopyObjectAt {
    private final ObjectStorage from;
    private final ObjectStorage to;

    CopyObjectAt(ObjectStorage from, ObjectStorage to) {
        this.from = from;
        this.to = to;
    }

    /** What became of an object. */
    sealed interface Outcome {
        /** It was there at this version, or a later one. */
        record Known() implements Outcome {}

        record Copied(long bytes) implements Outcome {}

        /** Its bytes are gone or others. */
        record Damaged(String reason) implements Outcome {}
    }

    Outcome copy(ObjectList.Entry entry) {
        ObjectFolder folder = entry.id().folder();
        String version = "v" + entry.head() + "/";
        if (holds(to, folder, version + Inventory.NAME, entry.inventory())
                && holds(to, folder, version + Inventory.SIDECAR, sidecarOf(entry))
                && to.files(folder).stream().anyMatch(file -> file.path().equals(Inventory.NAME))) {
            return new Outcome.Known();
        }
        try {
            byte[] json = bytes(folder, version + Inventory.NAME);
            if (!Digests.sha512(json).equals(entry.inventory())) {
                return new Outcome.Damaged("the inventory of v" + entry.head());
            }
            return new Outcome.Copied(copy(folder, InventoryFile.read(json), json));
        } catch (ProblemException | IllegalArgumentException damaged) {
            return new Outcome.Damaged(String.valueOf(damaged.getMessage()));
        }
    }

    private long copy(ObjectFolder folder, Inventory inventory, byte[] json) {
        Map<String, Long> there = new TreeMap<>();
        to.files(folder).forEach(file -> there.put(file.path(), file.bytes()));
        SortedMap<String, Long> sizes = new TreeMap<>();
        from.files(folder).forEach(file -> sizes.put(file.path(), file.bytes()));
        long copied = 0;
        for (Map.Entry<String, Checksum> file : inventory.files().entrySet()) {
            long bytes = sizes.getOrDefault(file.getKey(), 0L);
            if (there.getOrDefault(file.getKey(), -1L) != bytes || !holds(to, folder, file.getKey(), file.getValue())) {
                try (InputStream stream = from.open(folder, file.getKey())) {
                    to.write(folder, new ObjectFile(file.getKey(), bytes), file.getValue(), stream);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                copied += bytes;
            }
        }
        for (int version = 1; version <= inventory.head(); version++) {
            byte[] own = version == inventory.head() ? json : bytes(folder, "v" + version + "/" + Inventory.NAME);
            if (version < inventory.head()
                    && !InventoryFile.stated(bytes(folder, "v" + version + "/" + Inventory.SIDECAR))
                            .equals(Digests.sha512(own))) {
                throw new IllegalArgumentException("the inventory of v" + version);
            }
            copied += put(folder, "v" + version + "/" + Inventory.NAME, own);
            copied += put(folder, "v" + version + "/" + Inventory.SIDECAR, sidecar(own));
        }
        copied += put(folder, Inventory.DECLARATION, Inventory.DECLARED.getBytes(StandardCharsets.UTF_8));
        copied += put(folder, Inventory.SIDECAR, sidecar(json));
        return copied + put(folder, Inventory.NAME, json);
    }

    private long put(ObjectFolder folder, String path, byte[] bytes) {
        to.write(folder, new ObjectFile(path, bytes.length), Digests.sha512(bytes), new ByteArrayInputStream(bytes));
        return bytes.length;
    }

    private static Checksum sidecarOf(ObjectList.Entry entry) {
        return Digests.sha512(InventoryFile.sidecar(entry.inventory()));
    }

    private static byte[] sidecar(byte[] inventory) {
        return InventoryFile.sidecar(Digests.sha512(inventory));
    }

    private byte[] bytes(ObjectFolder folder, String path) {
        try (InputStream stream = from.open(folder, path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holds(ObjectStorage place, ObjectFolder folder, String path, Checksum sha512) {
        return digest(place, folder, path).filter(sha512::equals).isPresent();
    }

    private static Optional<Checksum> digest(ObjectStorage place, ObjectFolder folder, String path) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (InputStream stream = new DigestInputStream(place.open(folder, path), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
            return Optional.of(Checksum.of(DigestAlgorithm.SHA_512, digest.digest()));
        } catch (ProblemException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
