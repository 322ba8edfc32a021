package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.copy.MediaSet;

/** All sets that were ever ordered onto offline media. Safe for use by many threads and processes. */
public interface MediaSetRegister {
    /** As it is now, in place of what was known of it. */
    void keep(MediaSet set);

    Optional<MediaSet> find(String id);

    /** The last ordered first. */
    List<MediaSet> all();
}
