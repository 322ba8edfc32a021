package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.copy.ReplacedBytes;

/** The folder in which damaged bytes are kept before good ones take their place, so that the cause can be found. */
public final class DamagedBytes implements ReplacedBytes {
    private final Path root;

    public DamagedBytes(Path root) {
        this.root = root;
    }

    /**
     * Keeps one damaged file, durably; as far as it can be read, nothing when it cannot. Never overwrites what was kept
     * before.
     *
     * @throws UncheckedIOException when the folder cannot be written: then the damaged bytes must stay where they are
     */
    @Override
    public void keep(TargetId place, ObjectFolder object, String path, Instant foundAt, ObjectStorage storage) {
        String name = object.path().substring(object.path().lastIndexOf('/') + 1);
        Path file = root.resolve(place.value())
                .resolve(name)
                .resolve(foundAt.toString().replace(":", ""))
                .resolve(path);
        try {
            if (Files.exists(file)) {
                return;
            }
            Files.createDirectories(file.resolveSibling(""));
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
            copyReadable(storage, object, path, unfinished);
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyReadable(ObjectStorage storage, ObjectFolder object, String path, Path to)
            throws IOException {
        Files.deleteIfExists(to);
        Files.createFile(to);
        try (InputStream bytes = storage.open(object, path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = readable(bytes, buffer); read >= 0; read = readable(bytes, buffer)) {
                try (var out = Files.newOutputStream(to, StandardOpenOption.APPEND)) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (ProblemException | UncheckedIOException notToBeOpened) {
            return;
        }
    }

    /** A medium that fails in the middle ends the file there. */
    private static int readable(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException unreadable) {
            return -1;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
