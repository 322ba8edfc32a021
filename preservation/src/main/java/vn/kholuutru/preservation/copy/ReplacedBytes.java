package vn.kholuutru.preservation.copy;

import java.time.Instant;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.ObjectStorage;

/** Where bytes are kept that good ones are about to replace, so that the cause can be found, and nothing is lost by a mistake. */
public interface ReplacedBytes {
    /**
     * Keeps one file, durably; as far as it can be read. What was kept before of the same moment is left as it is.
     *
     * @param moment tells what is kept at different times apart
     * @throws java.io.UncheckedIOException when it cannot be kept: then it must stay where it is
     */
    void keep(TargetId place, ObjectFolder object, String path, Instant moment, ObjectStorage storage);
}
