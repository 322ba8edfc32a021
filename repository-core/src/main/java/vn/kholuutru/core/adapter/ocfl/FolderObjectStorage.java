package vn.kholuutru.core.adapter.ocfl;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Objects in a folder. Files are written beside their place, forced to the disk, and then put there; folders are forced
 * too. What a killed process left beside a place is removed by the next one that writes there. Symbolic links are not
 * followed: what they lead to is no part of an object.
 */
public final class FolderObjectStorage implements ObjectStorage {
    private final Path root;

    /** @param root an OCFL storage root, or an empty folder that {@link #prepare} makes one */
    public FolderObjectStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        Path folder = root.resolve(object.path());
        List<ObjectFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!UnfinishedFiles.isOne(file)) {
                        found.add(new ObjectFile(relative(folder, file), attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException absent) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(ObjectFile::path));
        return List.copyOf(found);
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        try {
            return Files.newInputStream(placeOf(object, path), LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException | FileNotFoundException absent) {
            throw new ProblemException(new Problem.NotFound("file", object + "/" + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        Path place = placeOf(object, file.path());
        try {
            List<Path> made = foldersMade(folderOf(place));
            UnfinishedFiles.removeLeft(folderOf(place));
            Path unfinished = UnfinishedFiles.create(folderOf(place));
            try {
                if (!copied(bytes, unfinished, sha512)) {
                    throw new ProblemException(new Problem.Conflict("COPY_DIFFERS", List.of(file.path())));
                }
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            force(folderOf(place));
            for (Path folder : made) {
                force(folderOf(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(ObjectFolder object, String path) {
        Path place = placeOf(object, path);
        try {
            if (Files.deleteIfExists(place)) {
                force(folderOf(place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<ObjectFolder> objects() {
        return inside(root)
                .flatMap(FolderObjectStorage::inside)
                .flatMap(FolderObjectStorage::inside)
                .flatMap(FolderObjectStorage::inside)
                .map(folder -> folder.getFileName().toString())
                .filter(ObjectFolder::isName)
                .map(ObjectFolder::named)
                .filter(object -> Files.isDirectory(root.resolve(object.path())));
    }

    /** The folders in a folder that can lead to an object, in the order of their names. */
    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().matches("[0-9a-f]{3}|[0-9a-f]{64}"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (NoSuchFileException gone) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(root);
            StorageRootFiles.write(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean ready() {
        return Files.isDirectory(root) && Files.isWritable(root) && StorageRootFiles.areIn(root);
    }

    private Path placeOf(ObjectFolder object, String path) {
        Path folder = root.resolve(object.path());
        Path place = folder.resolve(path).normalize();
        if (!place.startsWith(folder) || place.equals(folder)) {
            throw new ProblemException(new Problem.NotFound("file", object + "/" + path));
        }
        return place;
    }

    private static boolean copied(InputStream bytes, Path to, Checksum sha512) throws IOException {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            new DigestInputStream(bytes, digest).transferTo(out);
            out.flush();
            channel.force(true);
        }
        return Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(sha512);
    }

    /** Those that were not there, the uppermost first. */
    private static List<Path> foldersMade(Path folder) throws IOException {
        List<Path> absent = new ArrayList<>();
        for (Path above = folder; !Files.isDirectory(above); above = folderOf(above)) {
            absent.addFirst(above);
        }
        Files.createDirectories(folder);
        return absent;
    }

    private static Path folderOf(Path path) {
        return path.resolveSibling("").normalize();
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }
}
