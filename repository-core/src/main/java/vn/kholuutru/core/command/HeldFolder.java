package vn.kholuutru.core.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder from which nothing is removed for a while. A command that reads it beside a running archive holds it; the archive
 * asks before it removes, and removes later what it may not remove now. Who has told the database first that it needs
 * something no longer, and asks then, may remove after a no: a hold that comes later finds the database told. The hold goes
 * with its process, however that ends.
 */
public final class HeldFolder implements AutoCloseable {
    /** The file in it that is locked; it stays, and nobody else may open it, for that would let the lock go. */
    public static final String NAME = ".held";

    private final FileChannel channel;

    private HeldFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @param folder made when it is not there; waits for another process that holds it */
    public static HeldFolder hold(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (Files.isWritable(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--")); // for asking
            }
            channel.lock();
            return new HeldFolder(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public static boolean isHeld(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return false;
        }
        synchronized (HeldFolder.class) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock asked = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return asked == null;
            } catch (OverlappingFileLockException byThisProcess) {
                return true;
            } catch (NoSuchFileException gone) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
