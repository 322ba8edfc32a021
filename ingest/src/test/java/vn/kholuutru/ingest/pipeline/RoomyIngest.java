package vn.kholuutru.ingest.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings for tests that are not about settings. */
record RoomyIngest(Path workFolder, Optional<Path> secondJournal) implements IngestConfiguration {
    static final int UPLOADS = 3;

    RoomyIngest(Path workFolder) {
        this(workFolder, Optional.empty());
    }

    @Override
    public Optional<Path> trustAnchors() {
        return Optional.empty();
    }

    @Override
    public OptionalInt inspectionWorkers() {
        return OptionalInt.empty();
    }

    @Override
    public Duration inspectionLimit() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int parallelStores() {
        return 2;
    }

    @Override
    public int parallelDeliveries() {
        return 1;
    }

    @Override
    public int parallelUploads() {
        return UPLOADS;
    }

    @Override
    public int attempts() {
        return 1;
    }

    @Override
    public long minimumFreeMebibytes() {
        return 0;
    }

    @Override
    public Path reportFolder() {
        return workFolder.resolve(".reports");
    }

    @Override
    public Duration reportRetention() {
        return Duration.ofDays(1);
    }
}
