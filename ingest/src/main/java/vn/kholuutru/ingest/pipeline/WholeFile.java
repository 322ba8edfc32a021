package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that is there with all its bytes, or as it was before, whenever the power goes. */
final class WholeFile {
    private WholeFile() {}

    /** Its folder is made when missing. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        boolean newFolder = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        if (newFolder) {
            force(folder.resolveSibling(""));
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
