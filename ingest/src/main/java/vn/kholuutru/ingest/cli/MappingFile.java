package vn.kholuutru.ingest.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingJson;

/** A column mapping in a file; one without a name is called after its file. */
final class MappingFile {
    private static final long MOST_BYTES = 8L << 20;

    private MappingFile() {}

    /** @throws MappingJson.NotAMapping when the file holds something else */
    static FindingAidMapping read(Path file) throws IOException, MappingJson.NotAMapping {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        FindingAidMapping mapping = new MappingJson().read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return mapping.name().isBlank() ? mapping.named(stem(file)) : mapping;
    }

    static void write(FindingAidMapping mapping, Path file) throws IOException {
        FindingAidMapping named = mapping.name().isBlank() ? mapping.named(stem(file)) : mapping;
        Files.writeString(file, new MappingJson().write(named), StandardCharsets.UTF_8);
    }

    private static String stem(Path file) {
        String name = file.toAbsolutePath().normalize().getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return stem.substring(0, Math.min(stem.length(), 100));
    }
}
