package vn.kholuutru.access.uploads;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the disk that bodies arrive on keeps its reserve ({@code kho.ingest.minimum-free-mebibytes}) when one more has come. */
@Singleton
class RoomForUploads {
    private static final long MEBIBYTE = 1 << 20;

    private final Path folder;
    private final long keptFree;

    @Inject
    RoomForUploads(
            @ConfigProperty(name = "kho.data", defaultValue = "data") String data,
            @ConfigProperty(name = "kho.ingest.minimum-free-mebibytes", defaultValue = "1024") long mebibytes) {
        this.folder = Path.of(data);
        this.keptFree = mebibytes * MEBIBYTE;
    }

    /** Nothing is refused when the disk cannot be asked: who stores it asks again. */
    boolean holds(long bytes) {
        try {
            return !Files.isDirectory(folder) || Files.getFileStore(folder).getUsableSpace() - bytes > keptFree;
        } catch (IOException notAsked) {
            return true;
        }
    }
}
