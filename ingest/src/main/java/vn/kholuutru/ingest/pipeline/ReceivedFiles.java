package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;

/**
 * The digests of the files of one delivery that were copied to the second disk, a line each, so that a submission need not read
 * all of them again. It is no promise: a line that is missing or torn costs one more copy.
 */
record ReceivedFiles(Path list) {
    private static final String BETWEEN = "\t"; // no path holds one

    /**
     * One copied file.
     *
     * @param original which file of the first disk was copied; one that took its place since has another
     */
    record Received(Checksum sha256, String original) {}

    /** Names a file that is where it is until another takes its place. */
    static String nameOf(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    }

    void add(String path, Received file) throws IOException {
        Files.createDirectories(list.getParent());
        String line = String.join(BETWEEN, file.sha256().hex(), file.original(), path) + "\n";
        Files.writeString(
                list,
                line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /** By their paths; the last line of a path counts. */
    Map<String, Received> all() throws IOException {
        Map<String, Received> all = new HashMap<>();
        if (Files.exists(list)) {
            String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                List<String> parts = List.of(line.split(BETWEEN, -1));
                if (parts.size() == 3) {
                    digest(parts.get(0)).ifPresent(sha256 -> all.put(parts.get(2), new Received(sha256, parts.get(1))));
                }
            }
        }
        return all;
    }

    private static Optional<Checksum> digest(String hex) {
        try {
            return Optional.of(new Checksum(DigestAlgorithm.SHA_256, hex));
        } catch (IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
