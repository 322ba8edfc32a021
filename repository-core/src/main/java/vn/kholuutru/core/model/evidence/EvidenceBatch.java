package vn.kholuutru.core.model.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Versions that share time stamps. Which they are is settled when it is opened.
 *
 * @param oldest when the first of its versions was stored
 * @param leaves how many versions there are in it
 * @param stamp empty while it waits for its first time stamp
 */
public record EvidenceBatch(BatchId id, Instant oldest, int leaves, Optional<BatchStamp> stamp) {
    public EvidenceBatch {
        if (leaves < 1) {
            throw new IllegalArgumentException("an empty batch: " + id);
        }
    }
}
