package vn.kholuutru.core.ocfl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one version of an object consists of (OCFL 1.1, 3.5.3.1).
 *
 * @param files where the bytes of each file lie: logical path to path within the object's folder
 */
public record VersionState(SortedMap<String, String> files) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public VersionState {
        files = new TreeMap<>(files);
    }

    public Optional<String> placeOf(String logicalPath) {
        return Optional.ofNullable(files.get(logicalPath));
    }

    /**
     * All versions of an object, the first one first.
     *
     * @throws IllegalArgumentException when this is no inventory, or one that does not agree with itself
     */
    public static List<VersionState> all(byte[] inventory) {
        JsonNode root;
        try {
            root = JSON.readTree(inventory);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
        Map<String, String> places = new HashMap<>();
        root.path("manifest")
                .properties()
                .forEach(entry ->
                        places.put(entry.getKey(), entry.getValue().path(0).asText()));
        List<VersionState> all = new ArrayList<>();
        int head = InventoryFile.read(inventory).head();
        for (int version = 1; version <= head; version++) {
            all.add(one(root.path("versions").path("v" + version).path("state"), places));
        }
        return all;
    }

    private static VersionState one(JsonNode state, Map<String, String> places) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : state.properties()) {
            String place = places.get(entry.getKey());
            if (place == null) {
                throw new IllegalArgumentException("a version names a digest that the manifest does not");
            }
            entry.getValue().forEach(path -> files.put(path.asText(), place));
        }
        return new VersionState(files);
    }
}
