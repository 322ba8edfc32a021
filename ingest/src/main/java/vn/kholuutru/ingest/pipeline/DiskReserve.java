package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The room on the disk that delivered files may not take: the engines of a small archive are on the same disk, and a
 * database that cannot write stops reading too.
 */
record DiskReserve(LongSupplier usableBytes, long keptFreeBytes) {
    private static final long MEBIBYTE = 1 << 20;

    static DiskReserve of(Path folder, IngestConfiguration configuration) {
        return of(() -> usableBytes(folder), configuration);
    }

    static DiskReserve of(LongSupplier usableBytes, IngestConfiguration configuration) {
        return new DiskReserve(usableBytes, configuration.minimumFreeMebibytes() * MEBIBYTE);
    }

    boolean holds() {
        return usableBytes.getAsLong() >= keptFreeBytes;
    }

    /** @throws ProblemException STORAGE_FULL when only the reserve is left */
    void require() {
        if (!holds()) {
            throw new ProblemException(new Problem.Unavailable("STORAGE_FULL", List.of()));
        }
    }

    /** Of the disk that the folder is on or will be; a folder that is not there is not made, its disk may only be away. */
    private static long usableBytes(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
