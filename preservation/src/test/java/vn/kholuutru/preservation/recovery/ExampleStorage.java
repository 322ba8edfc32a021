package vn.kholuutru.preservation.recovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.core.port.SampleAip;

/** A storage of small objects and a reader that knows them: what Fedora's own objects say is proved elsewhere. */
final class ExampleStorage implements RecordReader {
    static final Instant STORED_AT = Instant.parse("2026-11-20T08:00:00Z");

    final FolderObjectStorage disk;
    final Map<ObjectId, Checksum> inventories = new ConcurrentHashMap<>();
    private final Map<ObjectFolder, StoredRecord> records = new ConcurrentHashMap<>();

    ExampleStorage(Path root) {
        disk = new FolderObjectStorage(root);
        disk.prepare();
    }

    void keep(SampleAip sample) {
        Fonds fonds = sample.fonds();
        Dossier dossier = sample.dossier();
        write(ObjectId.of(fonds.code()), new StoredRecord.OfFonds(fonds), Map.of());
        write(ObjectId.of(fonds.code(), dossier.code()), new StoredRecord.OfDossier(dossier), Map.of());
        keep(sample.build());
    }

    /** @param formerly the bytes it had before, if any */
    void keep(AipPackage aip, Checksum... formerly) {
        StoredAip stored = new StoredAip(
                aip.address(), aip.code(), aip.description(), aip.accessLevel(), aip.facts(), aip.events(), STORED_AT);
        List<Checksum> deposited = new ArrayList<>(List.of(formerly));
        deposited.add(aip.facts().sha256());
        String content = "content/" + aip.facts().fileName();
        write(
                ObjectId.of(aip.address()),
                new StoredRecord.OfAip(
                        stored,
                        deposited,
                        new TreeMap<>(Map.of(
                                content,
                                "v1/content/" + content,
                                "description.nt",
                                "v1/content/description.nt",
                                Manifest.NAME,
                                "v1/content/" + Manifest.NAME,
                                Manifest.NAME + ".p7s",
                                "v1/content/" + Manifest.NAME + ".p7s"))),
                Map.of(
                        "v1/content/" + content,
                        bytes(aip.content()),
                        "v1/content/description.nt",
                        aip.descriptionTriples(),
                        "v1/content/" + Manifest.NAME,
                        aip.manifest(),
                        "v1/content/" + Manifest.NAME + ".p7s",
                        aip.signature()));
    }

    /** Other content than the manifest signs, in an inventory that somebody wrote to fit it. */
    void forge(AipPackage aip) {
        ObjectId id = ObjectId.of(aip.address());
        String content = "v1/content/content/" + aip.facts().fileName();
        write(
                id,
                Optional.ofNullable(records.get(id.folder())).orElseThrow(),
                Map.of(
                        content,
                        "giả mạo".getBytes(StandardCharsets.UTF_8),
                        "v1/content/description.nt",
                        aip.descriptionTriples(),
                        "v1/content/" + Manifest.NAME,
                        aip.manifest(),
                        "v1/content/" + Manifest.NAME + ".p7s",
                        aip.signature()));
    }

    /** A file in the place of a signed one, in a later version that nobody signed. */
    void forgeLater(AipPackage aip) {
        ObjectId id = ObjectId.of(aip.address());
        String content = "content/" + aip.facts().fileName();
        StoredRecord.OfAip before = (StoredRecord.OfAip)
                Optional.ofNullable(records.get(id.folder())).orElseThrow();
        TreeMap<String, String> files = new TreeMap<>(before.files());
        files.put(content, "v2/content/" + content);
        write(
                id,
                new StoredRecord.OfAip(before.aip(), before.deposited(), files),
                Map.of(
                        "v1/content/" + content,
                        bytes(aip.content()),
                        "v2/content/" + content,
                        "giả mạo".getBytes(StandardCharsets.UTF_8),
                        "v1/content/description.nt",
                        aip.descriptionTriples(),
                        "v1/content/" + Manifest.NAME,
                        aip.manifest(),
                        "v1/content/" + Manifest.NAME + ".p7s",
                        aip.signature()));
    }

    /** An object that is no record. */
    void keepOfTheStore(ObjectId id) {
        write(id, new StoredRecord.OfTheStore(id.value()), Map.of());
    }

    @Override
    public StoredRecord read(ObjectStorage place, ObjectFolder object) {
        return Optional.ofNullable(records.get(object))
                .orElseGet(() -> new StoredRecord.Unreadable(object, "not one of these"));
    }

    private void write(ObjectId id, StoredRecord record, Map<String, byte[]> content) {
        StringBuilder manifest = new StringBuilder();
        content.forEach((path, bytes) -> {
            put(id, path, bytes);
            manifest.append(manifest.isEmpty() ? "" : ",")
                    .append("\"%s\":[\"%s\"]".formatted(Digests.sha512(bytes).hex(), path));
        });
        byte[] inventory = "{\"id\":\"%s\",\"head\":\"v1\",\"digestAlgorithm\":\"sha512\",\"manifest\":{%s}}"
                .formatted(id, manifest)
                .getBytes(StandardCharsets.UTF_8);
        put(id, Inventory.DECLARATION, Inventory.DECLARED.getBytes(StandardCharsets.UTF_8));
        put(id, "v1/" + Inventory.NAME, inventory);
        put(id, "v1/" + Inventory.SIDECAR, InventoryFile.sidecar(Digests.sha512(inventory)));
        inventories.put(id, Digests.sha512(inventory));
        put(id, Inventory.NAME, inventory);
        put(id, Inventory.SIDECAR, InventoryFile.sidecar(Digests.sha512(inventory)));
        records.put(id.folder(), record);
    }

    private void put(ObjectId id, String path, byte[] bytes) {
        disk.write(
                id.folder(),
                new ObjectFile(path, bytes.length),
                Digests.sha512(bytes),
                new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
