package vn.kholuutru.ingest.inspect;

import java.nio.file.Path;

/**
 * Looks into one file. The real one ({@code InspectionPool}) does so in a warm worker process with a time and memory
 * limit; a file that breaks the worker is reported as TOO_SLOW or UNREADABLE and the worker is replaced. Blocks until a
 * worker is free; safe for use by many threads.
 */
public interface FileInspector extends AutoCloseable {
    Inspection inspect(Path file);

    @Override
    void close();
}
