package vn.kholuutru.preservation.recovery;

import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.port.DatabaseSnapshots.Snapshot;

/**
 * What one backup holds; signed by the archive as {@code catalogue.json}.
 *
 * @param id when it was taken, UTC, such as {@code 20261121T141500Z}
 * @param software that took it
 * @param parts the files of this backup alone
 * @param files those it shares with others
 * @param objects how many it holds; which ones says the table {@code kept_object} of its snapshot
 * @param newObjects those that no earlier backup in the folder held, and {@code newBytes} of theirs
 * @param doubts what could not be copied as it should be; empty for a whole backup
 */
public record BackupCatalogue(
        String id,
        String software,
        Instant takenAt,
        Instant finishedAt,
        Snapshot database,
        List<Part> parts,
        List<KeptFile> files,
        long objects,
        long newObjects,
        long newBytes,
        List<Doubt> doubts) {
    static final String NAME = "catalogue.json";
    static final String SIGNATURE = "catalogue.json.p7s";

    public BackupCatalogue {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
        doubts = List.copyOf(doubts);
    }

    /** @param path within the backup's own folder */
    public record Part(String path, long bytes, String sha512) {}

    /** @param path within the data folder */
    public record KeptFile(String path, long bytes, String sha512) {}
}
