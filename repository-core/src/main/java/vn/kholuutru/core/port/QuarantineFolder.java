package vn.kholuutru.core.port;

import java.nio.file.Path;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.SubmissionId;

/**
 * Where files lie that may be neither stored nor shown: outside the store, readable by the archive's own account only,
 * served by no route. There is no method that reads one back.
 */
public interface QuarantineFolder {
    /**
     * Keeps the bytes of a file, whole or not at all; doing so again replaces them. The file itself stays, see
     * {@link #clear}.
     *
     * @throws java.io.UncheckedIOException when they cannot be kept
     */
    Kept keep(SubmissionId id, Path file);

    /** Empties a delivered file whose bytes are kept: its name stays, so that its delivery can be read again. */
    void clear(Path file);

    /** Removes the bytes; nothing happens when they are gone. */
    void remove(SubmissionId id);

    boolean holds(SubmissionId id);

    /** What was kept. */
    record Kept(Checksum sha256, long size) {}
}
