package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.command.HeldFolder;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.preservation.recovery.BackupCatalogue.KeptFile;

/**
 * The files of a data folder that are neither objects nor rows: received deliveries that are not stored yet, reports handed
 * back, quarantine, bytes that a repair replaced, the signed log of checks, minutes of offline media. In a backup folder each lies once under its digest, whatever it was called and however many backups
 * hold it.
 */
final class SharedFiles {
    /** Where received deliveries wait. */
    static final String DELIVERIES = "work/deliveries";

    private static final List<String> FOLDERS = List.of("work", "quarantine", "damaged", "fixity-log", "minutes");
    /** What is on its way, or made again at need. */
    private static final Set<String> LEFT_OUT = Set.of(
            "work/lock",
            "work/uploads",
            "work/rebuild",
            "work/representations",
            "work/index-rebuild",
            DELIVERIES + "/" + HeldFolder.NAME,
            DELIVERIES + "/.arriving");

    private final Path kept;

    SharedFiles(Path kept) {
        this.kept = kept;
    }

    List<KeptFile> keep(Path data) throws IOException {
        List<KeptFile> all = new ArrayList<>();
        for (Path file : files(data)) {
            try {
                all.add(keep(data, file));
            } catch (NoSuchFileException gone) {
                continue; // of nothing that waits: what does is held
            }
        }
        return all;
    }

    /** Whether the archive itself would have put a file of this path into a backup; no setting and no secret is. */
    static boolean belongs(String path) {
        Path plain = Path.of(path).normalize();
        return plain.toString().equals(path)
                && plain.getNameCount() > 1
                && FOLDERS.contains(plain.getName(0).toString())
                && wanted(path);
    }

    /** @throws IOException when the bytes are not those of the catalogue, or have no place in a data folder */
    void restore(KeptFile file, Path data) throws IOException {
        if (!belongs(file.path())) {
            throw new IOException(file.path() + " is none of the files a backup has");
        }
        Path place = data.resolve(file.path());
        OwnerOnly.folder(place.resolveSibling(""));
        try (OutputStream out = OwnerOnly.file(place)) {
            Files.copy(placeOf(file.sha512()), out);
        }
        if (!Digests.ofFile(DigestAlgorithm.SHA_512, place).hex().equals(file.sha512())) {
            throw new IOException(file.path() + " is not what the backup took");
        }
    }

    boolean holds(KeptFile file) throws IOException {
        Path place = placeOf(file.sha512());
        return Files.exists(place)
                && Digests.ofFile(DigestAlgorithm.SHA_512, place).hex().equals(file.sha512());
    }

    private KeptFile keep(Path data, Path file) throws IOException {
        Path copy = OwnerOnly.folder(kept).resolve("copying");
        try {
            try (OutputStream out = OwnerOnly.file(copy)) {
                Files.copy(file, out);
            }
            String sha512 = Digests.ofFile(DigestAlgorithm.SHA_512, copy).hex();
            Path place = placeOf(sha512);
            if (!same(copy, place)) {
                OwnerOnly.folder(place.resolveSibling(""));
                FileTrees.forceOne(copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                FileTrees.forceOne(place.resolveSibling(""));
                FileTrees.forceOne(kept);
            }
            return new KeptFile(data.relativize(file).toString(), Files.size(place), sha512);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What an earlier backup put there may have rotted since, so that the medium gives other bytes, or an error. */
    private static boolean same(Path copy, Path place) {
        try {
            return Files.exists(place) && Files.mismatch(copy, place) == -1;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What goes away while it is looked for is no longer wanted. */
    private static List<Path> files(Path data) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            Files.walkFileTree(data.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return wanted(data.relativize(visited).toString())
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && wanted(data.relativize(file).toString())) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                    if (trouble instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw trouble;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble)
                        throws IOException {
                    if (trouble != null && !(trouble instanceof NoSuchFileException)) {
                        throw trouble;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static boolean wanted(String path) {
        return LEFT_OUT.stream().noneMatch(left -> path.equals(left) || path.startsWith(left + "/"));
    }

    private Path placeOf(String sha512) {
        return kept.resolve(sha512.substring(0, 2)).resolve(sha512);
    }
}
