package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.disk.SameDisk;
import vn.kholuutru.core.model.recovery.BackupNote;

/**
 * Which backups would still be there if the first disk were lost now. A note in the database is not enough: the folder may lie
 * on that disk, or may have been removed since. A folder that cannot be seen from here now does not count now.
 */
@ApplicationScoped
class StandingBackups {
    private final List<Path> firstDisks;
    private final BiPredicate<Path, Path> sameDisk;

    @Inject
    StandingBackups(
            @ConfigProperty(name = "kho.data") Path data,
            @ConfigProperty(name = "kho.fedora.ocfl-root") Optional<Path> store) {
        this(Stream.concat(Stream.of(data), store.stream()).toList(), SameDisk::holds);
    }

    /** @param firstDisks folders on the disks whose loss a backup must survive */
    StandingBackups(List<Path> firstDisks, BiPredicate<Path, Path> sameDisk) {
        this.firstDisks = List.copyOf(firstDisks);
        this.sameDisk = sameDisk;
    }

    /** Whether it is whole, and its signed catalogue is there on another disk. */
    boolean hold(BackupNote backup) {
        return backup.doubts() == 0
                && backup.onDiskOfItsOwn()
                && Files.isRegularFile(backup.catalogue())
                && Files.isRegularFile(backup.signature())
                && firstDisks.stream().noneMatch(disk -> sameDisk.test(disk, backup.catalogue()));
    }
}
