package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.fixity.ManifestSignature;
import vn.kholuutru.preservation.fixity.SignedChain;

/**
 * Whether the archive signed what an AIP in a storage now is, when nothing but the storage tells: every manifest from the
 * first version on, and that these name the very digests the inventory has. Anybody can write an inventory. Reads manifests
 * and signatures, no content.
 */
final class JudgeAip {
    private static final String DESCRIPTION = "description.nt";
    private static final int LARGEST_MANIFEST = 16 << 20;

    private final ObjectStorage storage;
    private final SignedChain chain;

    JudgeAip(ObjectStorage storage, ManifestSignature signatures) {
        this.storage = storage;
        this.chain = new SignedChain(signatures);
    }

    /** @return what speaks against it, for the log; empty when nothing does */
    Optional<String> doubt(ObjectFolder folder, StoredRecord.OfAip record) {
        Inventory inventory;
        try {
            inventory = InventoryFile.read(read(folder, Inventory.NAME).orElse(new byte[0]));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(Inventory.NAME + ": " + malformed.getMessage());
        }
        List<String> doubts = new ArrayList<>();
        chain.check(inventory, path -> asListed(folder, path, inventory))
                .forEach(one -> doubts.add(one.kind() + " " + one.path()));
        if (doubts.isEmpty()) {
            doubts.addAll(unsigned(record, inventory, signed(folder, inventory)));
        }
        return doubts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", doubts));
    }

    /** By the path in the AIP: what the latest manifest that names it says. */
    private Map<String, Checksum> signed(ObjectFolder folder, Inventory inventory) {
        Map<String, Checksum> signed = new HashMap<>();
        for (int version = 1; version <= inventory.head(); version++) {
            asListed(folder, "v" + version + "/content/" + Manifest.NAME, inventory).stream()
                    .flatMap(bytes -> Manifest.parse(bytes).files().stream())
                    .forEach(entry -> signed.put(entry.pathInAip(), entry.sha512()));
        }
        return signed;
    }

    /** What the record is made of, and no manifest says so. */
    private static List<String> unsigned(StoredRecord.OfAip record, Inventory inventory, Map<String, Checksum> signed) {
        List<String> parts = new ArrayList<>(
                List.of(DESCRIPTION, "content/" + record.aip().facts().fileName()));
        for (Representation.Kind kind : Representation.Kind.values()) {
            String path = "content/" + kind.fileName(record.aip().code());
            if (record.files().containsKey(path)) {
                parts.add(path);
            }
        }
        return parts.stream()
                .filter(path -> Optional.ofNullable(record.files().get(path))
                        .flatMap(inventory::sha512Of)
                        .filter(held -> held.equals(signed.get(path)))
                        .isEmpty())
                .map(path -> "not signed: " + path)
                .toList();
    }

    private Optional<byte[]> asListed(ObjectFolder folder, String path, Inventory inventory) {
        return read(folder, path)
                .filter(bytes -> inventory
                        .sha512Of(path)
                        .filter(Digests.sha512(bytes)::equals)
                        .isPresent());
    }

    /** Empty when it is not there, or larger than any manifest. */
    private Optional<byte[]> read(ObjectFolder folder, String path) {
        try (InputStream stream = storage.open(folder, path)) {
            byte[] bytes = stream.readNBytes(LARGEST_MANIFEST + 1);
            return bytes.length > LARGEST_MANIFEST ? Optional.empty() : Optional.of(bytes);
        } catch (ProblemException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
