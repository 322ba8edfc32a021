package vn.kholuutru.core.port;

import java.util.Optional;
import java.util.SortedMap;
import vn.kholuutru.core.model.evidence.BatchId;

/**
 * Where batches of evidence are kept: with the AIPs, as objects of their own, so that copies and backups carry them. Trouble
 * with the store is an {@link java.io.UncheckedIOException} that may be tried again.
 */
public interface EvidenceStore {
    /** The manifest each version of a batch has, as an AIP's does. */
    String MANIFEST = "manifest-sha512.txt";

    /**
     * Adds files in one transaction, or nothing; durable when it returns. Doing the same again, also after an interrupted
     * attempt, changes nothing.
     *
     * @param files by their names, the {@link #MANIFEST} among them, whose last line names the one before; its earlier
     *     versions stay
     * @throws vn.kholuutru.core.problem.ProblemException with {@code Conflict} when it does not continue what is there
     */
    void keep(BatchId batch, SortedMap<String, byte[]> files);

    /** A file as the latest version has it. Not verified on reading. */
    Optional<byte[]> read(BatchId batch, String name);
}
