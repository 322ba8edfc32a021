package vn.kholuutru.core.model.integrity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code manifest-sha512.txt} of one AIP version: what {@code sha512sum -c} reads, paths relative to the manifest itself.
 */
public record Manifest(List<Entry> entries) {
    public Manifest {
        entries = List.copyOf(entries);
    }

    /** One line: two blanks between digest and path, as sha512sum writes it. */
    public record Entry(Checksum sha512, String path) {
        public Entry {
            if (sha512.algorithm() != DigestAlgorithm.SHA_512) {
                throw new IllegalArgumentException("a manifest holds SHA-512 only");
            }
            if (path.isEmpty() || path.startsWith("/") || path.contains("\n") || path.contains("\\")) {
                throw new IllegalArgumentException("not a manifest path: " + path);
            }
        }
    }

    public byte[] toBytes() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.sha512().hex()).append("  ").append(entry.path()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when a line is not in sha512sum's form */
    public static Manifest parse(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() < 131 || line.charAt(128) != ' ') {
                throw new IllegalArgumentException("not a manifest line: " + line);
            }
            entries.add(new Entry(new Checksum(DigestAlgorithm.SHA_512, line.substring(0, 128)), line.substring(130)));
        }
        return new Manifest(entries);
    }
}
