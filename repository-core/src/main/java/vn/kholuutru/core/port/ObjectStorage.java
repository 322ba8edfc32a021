package vn.kholuutru.core.port;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;

/**
 * A place where whole OCFL objects lie, below each other as Fedora lays them: the disk of the store itself, or one of its
 * copies. Every copy is an OCFL storage root of its own that can take the store's place. Knows bytes and folders, not what
 * they mean. Safe for use by many threads; trouble with the place is an {@link java.io.UncheckedIOException} that may be
 * tried again.
 */
public interface ObjectStorage {
    /** All files of the object in the order of their paths; empty when there is none. */
    List<ObjectFile> files(ObjectFolder object);

    /**
     * The caller closes the stream. Not verified on reading.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code NotFound}
     */
    InputStream open(ObjectFolder object, String path);

    /**
     * Writes one file whole or not at all, in place of the one that is there. Durable when it returns. The caller closes the
     * stream.
     *
     * @param file path and exact size
     * @throws vn.kholuutru.core.problem.ProblemException with {@code Conflict} {@code COPY_DIFFERS} when the bytes are not
     *     those of the digest or size; nothing is changed then
     */
    void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes);

    /** Removes one file; no fault when it is not there. A storage that cannot be overwritten refuses with NotAllowed. */
    void remove(ObjectFolder object, String path);

    /** The folders of all objects, lazily, in the order of their paths; the caller closes the stream. */
    Stream<ObjectFolder> objects();

    /** Makes an empty place an OCFL storage root; changes nothing in one that is. */
    void prepare();

    /** Bytes that can still be written; {@link Long#MAX_VALUE} where nobody knows. */
    long freeBytes();

    /** True when the place answers and can be written to. */
    boolean ready();
}
