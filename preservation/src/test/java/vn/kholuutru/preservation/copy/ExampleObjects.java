package vn.kholuutru.preservation.copy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;

/** Writes small OCFL objects as the store does, and notes them. */
public final class ExampleObjects {
    private final ObjectStorage store;
    private final ObjectRegister register;
    private final Clock clock;
    private final Map<ObjectId, SortedMap<String, String>> contents = new TreeMap<>();

    public ExampleObjects(ObjectStorage store, ObjectRegister register, Clock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    public static ObjectId id(int number) {
        return new ObjectId(
                "info:fedora/H49.21/H49.21.2014.01.0003/%08d-0000-4000-8000-000000000000".formatted(number));
    }

    /** Adds the next version of an object, with one file of this text. */
    public KeptObject keep(ObjectId id, String text) {
        SortedMap<String, String> files = contents.computeIfAbsent(id, any -> new TreeMap<>());
        int head = files.size() + 1;
        String path = "v" + head + "/content/content/trang.pdf";
        write(id, path, text.getBytes(StandardCharsets.UTF_8));
        files.put(path, text);
        write(id, Inventory.DECLARATION, Inventory.DECLARED.getBytes(StandardCharsets.UTF_8));
        byte[] json = inventory(id, head, files).getBytes(StandardCharsets.UTF_8);
        byte[] sidecar = InventoryFile.sidecar(Digests.sha512(json));
        for (String folder : new String[] {"v" + head + "/", ""}) {
            write(id, folder + Inventory.NAME, json);
            write(id, folder + Inventory.SIDECAR, sidecar);
        }
        return new NoteObject(store, register, clock).note(id);
    }

    /** Alters a file behind the archive's back. */
    public static void spoil(ObjectStorage place, ObjectId id, String path) {
        write(place, id, path, "khác".getBytes(StandardCharsets.UTF_8));
    }

    private void write(ObjectId id, String path, byte[] bytes) {
        write(store, id, path, bytes);
    }

    /** Writes a file behind the archive's back. */
    public static void write(ObjectStorage place, ObjectId id, String path, byte[] bytes) {
        place.write(
                id.folder(),
                new ObjectFile(path, bytes.length),
                Digests.sha512(bytes),
                new ByteArrayInputStream(bytes));
    }

    private static String inventory(ObjectId id, int head, Map<String, String> files) {
        String manifest = files.entrySet().stream()
                .map(file -> "\"%s\":[\"%s\"]"
                        .formatted(
                                Digests.sha512(file.getValue().getBytes(StandardCharsets.UTF_8))
                                        .hex(),
                                file.getKey()))
                .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"digestAlgorithm\":\"sha512\",\"head\":\"v%d\",\"manifest\":{%s}}"
                .formatted(id, head, manifest);
    }
}
