package vn.kholuutru.core.port;

import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.ObjectFolder;

/**
 * Understands the objects of a storage without the store's engine: what they were is read from their bytes alone. Safe for
 * use by many threads.
 */
public interface RecordReader {
    /**
     * What the object is now. Whatever is wrong with it is told in the answer.
     *
     * @throws java.io.UncheckedIOException when the place itself cannot be read
     */
    StoredRecord read(ObjectStorage place, ObjectFolder object);
}
