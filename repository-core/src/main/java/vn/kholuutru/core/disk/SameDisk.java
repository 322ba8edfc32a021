package vn.kholuutru.core.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether two folders would be lost together. Told by what is mounted: two partitions of one disk look like two disks, and two
 * mounts of one file system are told to be one.
 */
public final class SameDisk {
    private SameDisk() {}

    /** True also when it cannot be told. A folder that is not there yet is on the disk of the one it will be made in. */
    public static boolean holds(Path one, Path other) {
        try {
            return device(existing(one)).equals(device(existing(other)));
        } catch (IOException unknown) {
            return true;
        }
    }

    private static Object device(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(folder, "unix:dev")
                : Files.getFileStore(folder);
    }

    private static Path existing(Path folder) throws IOException {
        return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("no such disk: " + folder));
    }
}
