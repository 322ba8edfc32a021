package vn.kholuutru.core.model.oais;

import java.time.Instant;
import java.util.List;

/**
 * One version of a stored AIP.
 *
 * @param number from 1
 * @param time when it was stored, by the store's clock
 * @param written the paths within the AIP that this version wrote: {@code content/…} and {@code description.nt}
 */
public record StoredVersion(int number, Instant time, List<String> written) {
    public StoredVersion {
        written = List.copyOf(written);
    }

    public boolean wrote(String path) {
        return written.contains(path);
    }
}
