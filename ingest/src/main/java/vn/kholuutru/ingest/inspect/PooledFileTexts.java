package vn.kholuutru.ingest.inspect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.kholuutru.core.port.FileTexts;

/** Reads files as intake does, but for the judgements that were made when they came. */
public final class PooledFileTexts implements FileTexts {
    private static final int HEAP_MEBIBYTES = 512;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final InspectionPool pool;

    PooledFileTexts(int workers) {
        this.pool =
                new InspectionPool(new InspectionLimits(workers, LONGEST, HEAP_MEBIBYTES), TextWorker.class.getName());
    }

    @Override
    public List<String> of(Path file) {
        return pool.inspect(file).texts();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Named in {@code META-INF/services}. */
    public static final class Source implements FileTexts.Source {
        @Override
        public FileTexts open(int workers) {
            return new PooledFileTexts(workers);
        }
    }
}
