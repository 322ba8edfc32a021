package vn.kholuutru.preservation.media;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.port.ManifestSigner;

/**
 * The folder of one set: the objects in {@code ocfl}, a label, a catalogue, and the list of all their digests in the form of
 * {@code sha512sum} with the archive's signature. Checked without this software by {@code sha512sum -c SHA512SUMS}.
 */
final class SetFolder {
    static final String OBJECTS = "ocfl";
    static final String SUMS = "SHA512SUMS";
    static final String SIGNATURE = "SHA512SUMS.p7s";

    private static final String OBJECT = "/" + Inventory.DECLARATION;

    private final Path folder;

    SetFolder(Path folder) {
        this.folder = folder;
    }

    Path objects() {
        return folder.resolve(OBJECTS);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean isThere() {
        return Files.isRegularFile(file(SUMS));
    }

    /**
     * Lists the digest of every file of the set but its own, and signs the list. What the objects' storage has not forced to
     * the medium is forced.
     *
     * @return the digest of the list
     */
    Checksum seal(ManifestSigner signer) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                BufferedWriter sums = Files.newBufferedWriter(file(SUMS))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(SUMS)) {
                    sums.write(Digests.ofFile(DigestAlgorithm.SHA_512, file).hex() + "  " + name + "\n");
                }
            }
        }
        byte[] list = list();
        Files.write(file(SIGNATURE), signer.sign(list));
        force();
        return Digests.sha512(list);
    }

    /** Papers, list and signature, what makes the folder of objects an OCFL root, and the names of it all. */
    private void force() throws IOException {
        for (Path inside : List.of(objects(), folder)) {
            try (Stream<Path> files = Files.list(inside)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    force(file);
                }
            }
            force(inside);
        }
        force(folder.resolveSibling(""));
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    byte[] list() throws IOException {
        return Files.readAllBytes(file(SUMS));
    }

    /**
     * What a reading back found.
     *
     * @param objects how many the list names
     */
    record Reading(long files, long bytes, long objects, Optional<String> firstFault, long faults) {}

    /** Reads every file of the list, which the caller has judged. */
    Reading read(byte[] list) throws IOException {
        long files = 0;
        long objects = 0;
        long bytes = 0;
        long faults = 0;
        Optional<String> first = Optional.empty();
        try (BufferedReader sums =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(list), StandardCharsets.UTF_8))) {
            for (String line = sums.readLine(); line != null; line = sums.readLine()) {
                String[] parts = line.split(" {2}", 2);
                Path file = folder.resolve(parts[parts.length - 1]).normalize();
                files++;
                objects += parts[parts.length - 1].endsWith(OBJECT) ? 1 : 0;
                if (parts.length == 2 && file.startsWith(folder) && isRight(file, parts[0])) {
                    bytes += Files.size(file);
                } else {
                    faults++;
                    first = first.or(() -> Optional.of(parts[parts.length - 1]));
                }
            }
        }
        return new Reading(files, bytes, objects, first, faults);
    }

    void write(String name, List<String> lines) throws IOException {
        Files.write(file(name), lines);
    }

    private static boolean isRight(Path file, String sha512) {
        try {
            return Digests.ofFile(DigestAlgorithm.SHA_512, file).hex().equals(sha512);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
