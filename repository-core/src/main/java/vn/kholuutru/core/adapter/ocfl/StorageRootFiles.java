package vn.kholuutru.core.adapter.ocfl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What makes a folder an OCFL storage root in the layout of Fedora (OCFL 1.1, 4.1; extension 0004). */
public final class StorageRootFiles {
    private static final String DECLARATION = "0=ocfl_1.1";
    private static final String LAYOUT = "0004-hashed-n-tuple-storage-layout";

    /** Contents by path relative to the root. */
    public static final Map<String, String> CONTENTS = Map.of(
            DECLARATION,
            "ocfl_1.1\n",
            "ocfl_layout.json",
            "{\n  \"extension\" : \"" + LAYOUT + "\",\n  \"description\" : \"Folders are named by the SHA-256 of the"
                    + " object's id, below three triples of its first digits.\"\n}\n",
            "extensions/" + LAYOUT + "/config.json",
            "{\n  \"extensionName\" : \"" + LAYOUT + "\",\n  \"digestAlgorithm\" : \"sha256\",\n  \"tupleSize\" : 3,\n"
                    + "  \"numberOfTuples\" : 3,\n  \"shortObjectRoot\" : false\n}\n");

    private StorageRootFiles() {}

    static boolean areIn(Path root) {
        return Files.isRegularFile(root.resolve(DECLARATION));
    }

    /** Writes what is missing; the declaration last, for it says that the rest is there. */
    static void write(Path root) throws IOException {
        for (Map.Entry<String, String> file : CONTENTS.entrySet()) {
            if (!file.getKey().equals(DECLARATION)) {
                writeUnlessThere(root.resolve(file.getKey()), file.getValue());
            }
        }
        writeUnlessThere(root.resolve(DECLARATION), CONTENTS.getOrDefault(DECLARATION, ""));
    }

    private static void writeUnlessThere(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
    }
}
