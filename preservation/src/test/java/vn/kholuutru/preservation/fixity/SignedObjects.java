package vn.kholuutru.preservation.fixity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;

/** Writes objects as the store does: content, RDF, signed manifests in a chain, inventories; and notes them. */
final class SignedObjects {
    private static final String FONDS = "info:fedora/H49.21";

    private final ObjectStorage store;
    private final ManifestSigner signer;
    private final NoteObject note;
    private final Map<ObjectId, SortedMap<String, byte[]>> contents = new HashMap<>();
    private final Map<ObjectId, Integer> heads = new HashMap<>();

    SignedObjects(ObjectStorage store, ObjectRegister register, ManifestSigner signer, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.note = new NoteObject(store, register, clock);
    }

    static ObjectId aip(int number) {
        return new ObjectId(FONDS + "/H49.21.2014.01.0003/%08d-0000-4000-8000-000000000000".formatted(number));
    }

    static ObjectId dossier(int number) {
        return new ObjectId(FONDS + "/H49.21.2014.01.%04d".formatted(number));
    }

    /** The next version of an AIP, with content of this many bytes. */
    KeptObject keepAip(ObjectId id, int bytes, Random random) {
        storeAip(id, bytes, random, signer);
        return note.note(id);
    }

    /** As {@link #keepAip}, killed before it was noted. */
    void storeAip(ObjectId id, int bytes, Random random) {
        storeAip(id, bytes, random, signer);
    }

    /** As {@link #storeAip}, signed by somebody else. */
    void storeAip(ObjectId id, int bytes, Random random, ManifestSigner signer) {
        int version = heads.merge(id, 1, Integer::sum);
        SortedMap<String, byte[]> files = contents.computeIfAbsent(id, any -> new TreeMap<>());
        String folder = "v" + version + "/content/";
        byte[] scan = new byte[bytes];
        random.nextBytes(scan);
        byte[] description = ("<urn:uuid:" + id + "> \"bản " + version + "\" .\n").getBytes(StandardCharsets.UTF_8);
        List<Manifest.Entry> entries = new ArrayList<>(List.of(
                new Manifest.Entry(Digests.sha512(scan), "content/trang.pdf"),
                new Manifest.Entry(Digests.sha512(description), "description.nt")));
        if (version > 1) {
            byte[] before = files.getOrDefault("v" + (version - 1) + "/content/" + Manifest.NAME, new byte[0]);
            entries.add(Manifest.Entry.earlier(Digests.sha512(before), version - 1, Manifest.NAME));
        }
        byte[] manifest = new Manifest(entries).toBytes();
        SortedMap<String, byte[]> added = new TreeMap<>();
        added.put(folder + "content/trang.pdf", scan);
        added.put(folder + "description.nt", description);
        added.put(folder + Manifest.NAME, manifest);
        added.put(folder + Manifest.NAME + ".p7s", signer.sign(manifest));
        added.put(folder + "premis/fcr-container.nt", text("<premis> \"" + id + version + "\" .\n"));
        added.put(folder + "fcr-container.nt", text("<group> \"" + id + version + "\" .\n"));
        added.put(folder + ".fcrepo/fcr-root.json", text("{\"id\":\"" + id + "\",\"v\":" + version + "}"));
        write(id, version, files, added);
    }

    /** The next version of a hồ sơ or phông: RDF without a manifest. */
    KeptObject keepContainer(ObjectId id) {
        storeContainer(id);
        return note.note(id);
    }

    /** As {@link #keepContainer}, killed before it was noted. */
    void storeContainer(ObjectId id) {
        int version = heads.merge(id, 1, Integer::sum);
        String folder = "v" + version + "/content/";
        SortedMap<String, byte[]> added = new TreeMap<>();
        added.put(folder + "fcr-container.nt", text("<container> \"" + id + version + "\" .\n"));
        added.put(folder + ".fcrepo/fcr-root.json", text("{\"id\":\"" + id + "\",\"v\":" + version + "}"));
        write(id, version, contents.computeIfAbsent(id, any -> new TreeMap<>()), added);
    }

    private void write(ObjectId id, int version, SortedMap<String, byte[]> files, SortedMap<String, byte[]> added) {
        added.forEach((path, bytes) -> write(id, path, bytes));
        files.putAll(added);
        write(id, Inventory.DECLARATION, text(Inventory.DECLARED));
        byte[] json = text(inventory(id, version, files));
        byte[] sidecar = InventoryFile.sidecar(Digests.sha512(json));
        for (String folder : new String[] {"v" + version + "/", ""}) {
            write(id, folder + Inventory.NAME, json);
            write(id, folder + Inventory.SIDECAR, sidecar);
        }
    }

    private void write(ObjectId id, String path, byte[] bytes) {
        store.write(
                id.folder(),
                new ObjectFile(path, bytes.length),
                Digests.sha512(bytes),
                new ByteArrayInputStream(bytes));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String inventory(ObjectId id, int head, Map<String, byte[]> files) {
        String manifest = files.entrySet().stream()
                .map(file -> "\"%s\":[\"%s\"]"
                        .formatted(Digests.sha512(file.getValue()).hex(), file.getKey()))
                .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"digestAlgorithm\":\"sha512\",\"head\":\"v%d\",\"manifest\":{%s}}"
                .formatted(id, head, manifest);
    }
}
