package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that holds the backups of one archive. What they share (objects, files) lies in it once; what one backup alone
 * says lies below {@code backups/<id>}, which appears whole or not at all.
 */
public record BackupFolder(Path root) {
    private static final Pattern ID = Pattern.compile("[0-9]{8}T[0-9]{6}Z");
    private static final String UNFINISHED = ".unfinished";

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** An OCFL storage root of its own, of use without this software. */
    public Path objects() {
        return root.resolve("objects");
    }

    /** Files that are no objects, by their digests. */
    Path files() {
        return root.resolve("files");
    }

    Path drills() {
        return root.resolve("drills");
    }

    Path of(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the name of a backup: " + id);
        }
        return root.resolve("backups").resolve(id);
    }

    Path unfinished(String id) {
        Path whole = of(id);
        return whole.resolveSibling(whole.getFileName() + UNFINISHED);
    }

    /** The whole ones, the latest first. */
    public List<String> ids() {
        Path backups = root.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(backups)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> latest() {
        return ids().stream().findFirst();
    }

    /**
     * Makes what is missing, for the owner's eyes only: a backup has every password hash and every restricted document.
     * Removes what a killed backup left of itself; the objects it copied stay and are not copied again.
     */
    void prepare() throws IOException {
        OwnerOnly.folder(objects());
        OwnerOnly.folder(files());
        Path backups = OwnerOnly.folder(root.resolve("backups"));
        List<Path> left;
        try (Stream<Path> all = Files.list(backups)) {
            left = all.filter(path -> path.getFileName().toString().endsWith(UNFINISHED))
                    .toList();
        }
        for (Path path : left) {
            FileTrees.remove(path);
        }
    }

    /** Gives a whole backup its name, also through a power cut. */
    void finish(String id) throws IOException {
        FileTrees.force(unfinished(id));
        Files.move(unfinished(id), of(id), StandardCopyOption.ATOMIC_MOVE);
        FileTrees.forceOne(root.resolve("backups"));
        FileTrees.forceOne(root);
    }
}
