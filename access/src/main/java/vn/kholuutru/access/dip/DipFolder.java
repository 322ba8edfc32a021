package vn.kholuutru.access.dip;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the files made for readers lie, {@code dip/<id>/<sha256>}, for the archive's own account only. A file is there whole and
 * fsynced or not at all; two processes that make the same one do not meet, since the name is that of the bytes.
 */
@Singleton
public class DipFolder {
    private static final String UNFINISHED = ".unfinished";
    private static final FileAttribute<Set<PosixFilePermission>> OF_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE_OF_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    @Inject
    public DipFolder(@ConfigProperty(name = "kho.data", defaultValue = "data") String data) {
        this(Path.of(data, "dip"));
    }

    DipFolder(Path root) {
        this.root = root;
    }

    /** A file to write into; it goes with {@link #delete}, or when the archive starts again. */
    Path unfinished(UUID id) throws IOException {
        Files.createDirectories(root.getParent());
        Files.createDirectories(folder(id), OF_OWNER);
        return Files.createTempFile(folder(id), "", UNFINISHED, FILE_OF_OWNER);
    }

    /** Makes a finished file the one of this DIP; earlier ones go. */
    void keep(UUID id, Path finished, String sha256) throws IOException {
        try (FileChannel file = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(finished, file(id, sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder(id), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Everything of this DIP but the file with these bytes. */
    void clear(UUID id, Optional<String> kept) throws IOException {
        for (Path file : files(folder(id))) {
            if (kept.filter(file.getFileName().toString()::equals).isEmpty()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Empty when the bytes are gone. The caller closes the stream. */
    Optional<InputStream> open(UUID id, String sha256, long offset) throws IOException {
        try {
            FileChannel channel = FileChannel.open(file(id, sha256), StandardOpenOption.READ);
            try {
                channel.position(offset);
                return Optional.of(Channels.newInputStream(channel));
            } catch (IOException unreadable) {
                channel.close();
                throw unreadable;
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Nothing is left of this DIP; deleting twice is no fault. */
    void delete(UUID id) throws IOException {
        for (Path file : files(folder(id))) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder(id));
    }

    /** What is free on its disk. */
    long freeBytes() throws IOException {
        return Files.getFileStore(Files.createDirectories(root.getParent())).getUsableSpace();
    }

    /** Of which DIPs something is here. */
    List<UUID> present() throws IOException {
        List<UUID> found = new ArrayList<>();
        for (Path folder : files(root)) {
            try {
                found.add(UUID.fromString(folder.getFileName().toString()));
            } catch (IllegalArgumentException notOurs) {
                continue; // whatever somebody else laid here
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path folder(UUID id) {
        return root.resolve(id.toString());
    }

    private Path file(UUID id, String sha256) {
        return folder(id).resolve(sha256);
    }
}
