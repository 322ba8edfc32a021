package vn.kholuutru.core.ocfl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** {@code inventory.json} and its sidecar, read and written (OCFL 1.1, 3.5 and 3.7). */
public final class InventoryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private InventoryFile() {}

    /** @throws IllegalArgumentException when this is no inventory with SHA-512 digests */
    public static Inventory read(byte[] json) {
        JsonNode root = parsed(json);
        if (!"sha512".equals(root.path("digestAlgorithm").asText())) {
            throw new IllegalArgumentException("no inventory with SHA-512 digests");
        }
        SortedMap<String, Checksum> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("manifest").properties()) {
            Checksum sha512 = new Checksum(DigestAlgorithm.SHA_512, entry.getKey());
            entry.getValue().forEach(path -> files.put(path.asText(), sha512));
        }
        return new Inventory(new ObjectId(root.path("id").asText()), head(root), files);
    }

    /** The digest a sidecar states: the first word of its only line. */
    public static Checksum stated(byte[] sidecar) {
        String line = new String(sidecar, StandardCharsets.UTF_8).strip();
        return new Checksum(DigestAlgorithm.SHA_512, line.split("\\s+", 2)[0]);
    }

    /** The sidecar of an inventory with this digest, as Fedora writes it. */
    public static byte[] sidecar(Checksum inventory) {
        return (inventory.hex() + "  " + Inventory.NAME + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    private static int head(JsonNode root) {
        String head = root.path("head").asText();
        if (!head.matches("v0*[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("an inventory without a head");
        }
        return Integer.parseInt(head.substring(1));
    }
}
