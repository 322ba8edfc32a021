package vn.kholuutru.core.port;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.kholuutru.core.model.storage.TargetId;

/** Where offline media are put in to be written and read. */
public interface MediaDrives {
    /** The folder where a medium of this target is mounted, when one is; empty for other targets. */
    Optional<Path> folder(TargetId target);

    /** The objects in a folder of a medium, read and written as this target's settings say. */
    ObjectStorage objects(TargetId target, Path folder);

    /** The last day of the rated life of the target's medium, when its operator has said how old it may become. */
    Optional<LocalDate> endOfLife(TargetId target);
}
