package vn.kholuutru.core.port;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What files say, read exactly as intake reads them, so that an index made anew answers as the first one did. Files are
 * opened in processes of their own. Safe for use by many threads.
 */
public interface FileTexts extends AutoCloseable {
    /**
     * The text of each page in order, of an office file as one; empty for what says nothing, cannot be read, or bears a
     * stamp of secrecy.
     *
     * @throws UncheckedIOException when the bytes cannot be read
     */
    List<String> of(Path file);

    @Override
    void close();

    /** Found by {@link java.util.ServiceLoader}: commands run without the beans of the server. */
    interface Source {
        /** @param workers processes at the same time */
        FileTexts open(int workers);
    }
}
