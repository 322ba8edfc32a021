package vn.kholuutru.core.model.copy;

import java.time.Duration;

/**
 * What the institution asks of its copies.
 *
 * @param wanted independent copies of each object beside the store itself
 * @param within how soon after it was stored an object must have them
 */
public record CopyPolicy(int wanted, Duration within) {
    public CopyPolicy {
        if (wanted < 1 || within.isNegative()) {
            throw new IllegalArgumentException("copies wanted: " + wanted + " within " + within);
        }
    }
}
