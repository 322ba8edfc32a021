package vn.kholuutru.core.model.integrity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code manifest-sha512.txt} of one AIP version: what {@code sha512sum -c} reads, paths relative to the manifest itself.
 * It lists exactly what its version writes; from version 2 on the last line is the manifest of the version before, so
 * that the chain covers everything and each OCFL version folder checks by itself.
 */
public record Manifest(List<Entry> entries) {
    /** The name of the manifest itself. */
    public static final String NAME = "manifest-sha512.txt";

    private static final Pattern EARLIER = Pattern.compile("\\.\\./\\.\\./v([1-9][0-9]{0,8})/content/(.+)");

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

        /** A file that an earlier version wrote. */
        public static Entry earlier(Checksum sha512, int version, String path) {
            return new Entry(sha512, "../../v" + version + "/content/" + path);
        }

        /** The version that wrote the file; empty when it is the manifest's own. */
        public Optional<Integer> earlierVersion() {
            Matcher matcher = EARLIER.matcher(path);
            return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        }

        /** The path within the AIP, such as {@code content/<fileName>}, whichever version wrote it. */
        public String pathInAip() {
            Matcher matcher = EARLIER.matcher(path);
            return matcher.matches() ? matcher.group(2) : path;
        }
    }

    /** The manifest of the version before: the last line, from version 2 on. */
    public Optional<Entry> previous() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast())
                        .filter(entry -> entry.earlierVersion().isPresent()
                                && entry.pathInAip().equals(NAME));
    }

    /** The number of the version this manifest is of, from 1. */
    public int version() {
        return 1 + previous().flatMap(Entry::earlierVersion).orElse(0);
    }

    /** What this version says of the AIP's files: all lines but the chain to the version before. */
    public List<Entry> files() {
        return previous().isPresent() ? entries.subList(0, entries.size() - 1) : entries;
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
