package vn.kholuutru.preservation.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;

/** A small OCFL storage on disk with signed AIPs, noted as the archive would. */
final class StoredVersions {
    private final Path root;
    private final ManifestSigner signer;
    private final ObjectStorage storage;
    private final ObjectRegister register = new MemoryObjectRegister();
    private final Map<AipAddress, Map<String, byte[]>> files =
            new TreeMap<>(Comparator.comparing(AipAddress::toString));

    StoredVersions(Path root, ManifestSigner signer) {
        this.root = root;
        this.signer = signer;
        this.storage = new FolderObjectStorage(root);
        storage.prepare();
    }

    ObjectStorage storage() {
        return storage;
    }

    ObjectRegister register() {
        return register;
    }

    AipAddress store(Instant at) {
        FondsCode fonds = new FondsCode("H49.64");
        AipAddress aip = new AipAddress(fonds, new DossierCode("H49.64.2012.01.0001"), AipId.random());
        files.put(aip, new TreeMap<>());
        addVersion(aip, at);
        return aip;
    }

    /** The next version: another description, chained to the one before. */
    int addVersion(AipAddress aip, Instant at) {
        Map<String, byte[]> all = files(aip);
        int version = 1
                + (int) all.keySet().stream()
                        .filter(path -> path.endsWith("/" + Manifest.NAME))
                        .count();
        String content = "v" + version + "/content/";
        byte[] description =
                ("<urn:uuid:" + aip.aip() + "> <urn:version> \"" + version + "\" .\n").getBytes(StandardCharsets.UTF_8);
        List<Manifest.Entry> entries =
                new ArrayList<>(List.of(new Manifest.Entry(Digests.sha512(description), "description.nt")));
        if (version > 1) {
            entries.add(Manifest.Entry.earlier(
                    Digests.sha512(file(aip, version - 1, Manifest.NAME)), version - 1, Manifest.NAME));
        }
        byte[] manifest = new Manifest(entries).toBytes();
        all.put(content + "description.nt", description);
        all.put(content + Manifest.NAME, manifest);
        all.put(content + Manifest.NAME + ".p7s", signer.sign(manifest));
        writeObject(aip, version);
        register.note(new KeptObject(
                ObjectId.of(aip),
                version,
                Digests.sha512(inventory(aip, version)),
                Optional.of(Digests.sha512(manifest)),
                10,
                1000,
                at));
        return version;
    }

    /** Signs the latest manifest anew and mends the inventory, as somebody could who holds the key and the disk. */
    void signAnew(AipAddress aip, int version, byte[] falseDescription) {
        String content = "v" + version + "/content/";
        byte[] manifest =
                new Manifest(List.of(new Manifest.Entry(Digests.sha512(falseDescription), "description.nt"))).toBytes();
        files(aip).put(content + "description.nt", falseDescription);
        files(aip).put(content + Manifest.NAME, manifest);
        files(aip).put(content + Manifest.NAME + ".p7s", signer.sign(manifest));
        writeObject(aip, version);
    }

    Path folder(AipAddress aip) {
        return root.resolve(ObjectId.of(aip).folder().path());
    }

    Checksum manifest(AipAddress aip, int version) {
        return Digests.sha512(file(aip, version, Manifest.NAME));
    }

    Checksum signature(AipAddress aip, int version) {
        return Digests.sha512(file(aip, version, Manifest.NAME + ".p7s"));
    }

    byte[] file(AipAddress aip, int version, String name) {
        return Optional.ofNullable(files(aip).get("v" + version + "/content/" + name))
                .orElseThrow();
    }

    private Map<String, byte[]> files(AipAddress aip) {
        return Optional.ofNullable(files.get(aip)).orElseThrow();
    }

    private void writeObject(AipAddress aip, int head) {
        files(aip).forEach((path, bytes) -> write(aip, path, bytes));
        byte[] inventory = inventory(aip, head);
        byte[] sidecar = InventoryFile.sidecar(Digests.sha512(inventory));
        for (String place : List.of("", "v" + head + "/")) {
            write(aip, place + Inventory.NAME, inventory);
            write(aip, place + Inventory.SIDECAR, sidecar);
        }
        write(aip, Inventory.DECLARATION, Inventory.DECLARED.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] inventory(AipAddress aip, int head) {
        StringBuilder manifest = new StringBuilder();
        files(aip)
                .forEach((path, bytes) -> manifest.append(manifest.isEmpty() ? "" : ",")
                        .append("\"" + Digests.sha512(bytes).hex() + "\":[\"" + path + "\"]"));
        return ("{\"id\":\"" + ObjectId.of(aip) + "\",\"digestAlgorithm\":\"sha512\",\"head\":\"v" + head
                        + "\",\"manifest\":{" + manifest + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(AipAddress aip, String path, byte[] bytes) {
        storage.write(
                ObjectId.of(aip).folder(),
                new ObjectFile(path, bytes.length),
                Digests.sha512(bytes),
                new ByteArrayInputStream(bytes));
    }
}
