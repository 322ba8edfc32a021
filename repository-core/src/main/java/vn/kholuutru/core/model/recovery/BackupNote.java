package vn.kholuutru.core.model.recovery;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One backup that was taken (Thông tư 05/2025, Phụ lục VII: nhật ký sao lưu).
 *
 * @param id its name in the folder
 * @param place the folder, as the operator named it
 * @param takenAt the point in time it holds
 * @param objects all it holds; {@code newObjects} and {@code newBytes} were copied by this one
 * @param rows of the database
 * @param withSettings whether settings and secrets went along, encrypted
 * @param doubts objects that could not be copied whole; 0 for a whole backup
 * @param onDiskOfItsOwn whether the folder was on another disk than the archive; of backups of older releases it is not known
 */
public record BackupNote(
        String id,
        String place,
        Instant takenAt,
        Instant finishedAt,
        long objects,
        long newObjects,
        long newBytes,
        long rows,
        boolean withSettings,
        long doubts,
        boolean onDiskOfItsOwn) {
    private static final String CATALOGUE = "catalogue.json";

    /** What it says of itself, where the folder is in reach; it appears last, and whole. */
    public Path catalogue() {
        return folder().resolve(CATALOGUE);
    }

    /** The signature of {@link #catalogue()}. */
    public Path signature() {
        return folder().resolve(CATALOGUE + ".p7s");
    }

    private Path folder() {
        return Path.of(place).resolve("backups").resolve(id);
    }
}
