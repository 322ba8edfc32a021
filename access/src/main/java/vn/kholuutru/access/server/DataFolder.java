package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one archive keeps on this machine. Held by one process at a time; the lock goes with the process, however
 * it ends.
 */
final class DataFolder implements AutoCloseable {
    private static final List<String> PARTS = List.of("postgres", "fedora", "solr", "secrets", "logs", "work", "cache");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final @Nullable FileChannel lockFile;

    private DataFolder(Path root, @Nullable FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** A folder that somebody else may have open: for who only reads what is in it. */
    static DataFolder look(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("secrets"))) {
            throw new CannotServe("data-folder-absent", folder);
        }
        return new DataFolder(root, null);
    }

    /** Makes what is missing and takes the lock. */
    static DataFolder hold(Path folder) {
        try {
            Path root = folder.toAbsolutePath().normalize();
            for (String part : PARTS) {
                Files.createDirectories(root.resolve(part));
            }
            Files.setPosixFilePermissions(root.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(root, locked(root));
        } catch (IOException e) {
            throw new CannotServe("data-folder-unusable", folder, String.valueOf(e.getMessage()));
        }
    }

    Path root() {
        return root;
    }

    Path part(String name) {
        return root.resolve(name);
    }

    /** Settings of this archive, when the operator wrote any. */
    Optional<Path> settings() {
        return Optional.of(root.resolve("kho.properties")).filter(Files::isRegularFile);
    }

    /** A password kept for its owner's eyes only; made at first use, whole or not at all. */
    String secret(String name) {
        Path file = part("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[18];
                RANDOM.nextBytes(bytes);
                Path unfinished = Files.createTempFile(
                        file.getParent(),
                        name,
                        ".unfinished",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, HexFormat.of().formatHex(bytes) + "\n");
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        Path file = root.resolve("work").resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotServe(
                    "data-folder-held", root, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
