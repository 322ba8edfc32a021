package vn.kholuutru.preservation.fixity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * Whether the signed manifests of an object say of its files what its inventory says: each version's signature, every line,
 * the chain from version to version, and that the latest manifest is the one that was noted when it was stored. Phông and hồ
 * sơ have no manifests.
 */
public final class SignedChain {
    private static final String SIGNATURE = Manifest.NAME + ".p7s";

    private final ManifestSignature signatures;

    public SignedChain(ManifestSignature signatures) {
        this.signatures = signatures;
    }

    /** @param reader gives a file that has the inventory's digest; empty when it is not to be had */
    List<Discrepancy> check(KeptObject object, Inventory inventory, Function<String, Optional<byte[]>> reader) {
        List<Discrepancy> found = new ArrayList<>();
        Optional<Checksum> latest = check(inventory, reader, found);
        if (object.manifest().isPresent() && !object.manifest().equals(latest)) {
            found.add(new Discrepancy(Kind.NOT_AS_NOTED, Manifest.NAME, ""));
        }
        return found;
    }

    /** An AIP of which nothing was noted: its manifests alone. There must be one. */
    public List<Discrepancy> check(Inventory inventory, Function<String, Optional<byte[]>> reader) {
        List<Discrepancy> found = new ArrayList<>();
        if (check(inventory, reader, found).isEmpty()) {
            found.add(new Discrepancy(Kind.MANIFEST_MISSING, Manifest.NAME, ""));
        }
        return found;
    }

    /** @return the digest of the latest manifest */
    private Optional<Checksum> check(
            Inventory inventory, Function<String, Optional<byte[]>> reader, List<Discrepancy> found) {
        int before = 0;
        Optional<Checksum> latest = Optional.empty();
        for (int version = 1; version <= inventory.head(); version++) {
            String folder = "v" + version + "/content/";
            Optional<Checksum> listed = inventory.sha512Of(folder + Manifest.NAME);
            if (listed.isPresent()) {
                latest = listed;
                check(folder, before, inventory, reader, found);
                before = version;
            }
        }
        return latest;
    }

    private void check(
            String folder,
            int before,
            Inventory inventory,
            Function<String, Optional<byte[]>> reader,
            List<Discrepancy> found) {
        String path = folder + Manifest.NAME;
        Optional<byte[]> bytes = reader.apply(path);
        if (bytes.isEmpty()) {
            found.add(new Discrepancy(Kind.MANIFEST_MISSING, path, ""));
            return;
        }
        signatures.check(bytes.get(), reader.apply(folder + SIGNATURE), folder + SIGNATURE, found);
        Manifest manifest;
        try {
            manifest = Manifest.parse(bytes.get());
        } catch (IllegalArgumentException malformed) {
            found.add(new Discrepancy(Kind.MANIFEST_UNREADABLE, path, String.valueOf(malformed.getMessage())));
            return;
        }
        if (manifest.version() - 1 != before) {
            found.add(new Discrepancy(Kind.CHAIN_BROKEN, path, "names v" + (manifest.version() - 1)));
        }
        for (Manifest.Entry entry : manifest.entries()) {
            String file = entry.earlierVersion()
                    .map(version -> "v" + version + "/content/" + entry.pathInAip())
                    .orElse(folder + entry.path());
            Optional<Checksum> held = inventory.sha512Of(file);
            if (held.isEmpty() && !inventory.files().containsValue(entry.sha512())) { // OCFL keeps equal bytes once
                found.add(new Discrepancy(Kind.FILE_MISSING, file, "not in the inventory"));
            } else if (held.isPresent() && !held.get().equals(entry.sha512())) {
                found.add(new Discrepancy(Kind.FILE_ALTERED, file, "inventory and manifest differ"));
            }
        }
    }

    /** The digest of a small file, to hold it against the inventory. */
    static boolean isAsListed(byte[] bytes, String path, Inventory inventory) {
        return inventory.sha512Of(path).filter(Digests.sha512(bytes)::equals).isPresent();
    }
}
