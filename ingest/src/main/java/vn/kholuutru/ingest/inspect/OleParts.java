package vn.kholuutru.ingest.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The storages and streams of an OLE 2 compound file ([MS-CFB]) whose names alone say that something in it would run. */
final class OleParts {
    /** Larger embedded objects are looked at as far as this. */
    static final int LARGEST_EMBEDDED = 64 << 20;

    private static final int DEEPEST = 20;
    private static final int MOST = 20_000;

    private final Map<String, String> faults = new LinkedHashMap<>();
    private int seen;

    private OleParts() {}

    /** Fault words with what was found. */
    static Map<String, String> of(DirectoryNode root) {
        OleParts parts = new OleParts();
        parts.walk(root, 0);
        return parts.faults;
    }

    /** Of an embedded object; nothing when it is no compound file. */
    static Map<String, String> read(byte[] embedded) {
        boolean compound = embedded.length > 512 && (embedded[0] & 0xFF) == 0xD0 && (embedded[1] & 0xFF) == 0xCF;
        if (!compound) {
            return Map.of();
        }
        try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(embedded))) {
            return of(storage.getRoot());
        } catch (IOException | RuntimeException unreadable) {
            return Map.of("ACTIVE_CONTENT", "OLE");
        }
    }

    private void walk(DirectoryNode folder, int depth) {
        for (Entry entry : folder) {
            if (++seen > MOST || depth > DEEPEST) {
                faults.put("BOMB", Integer.toString(seen));
                return;
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("vba") || name.equals("_vba_project_cur") || name.equals("_vba_project")) {
                faults.putIfAbsent("MACRO", entry.getName());
            } else if (name.equals("\u0001ole10native")) {
                faults.putIfAbsent("ACTIVE_CONTENT", "OLE Package");
            }
            if (entry instanceof DirectoryNode inner) {
                walk(inner, depth + 1);
            }
        }
    }
}
