package vn.kholuutru.core.model.copy;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * What lies on a target by its receipts.
 *
 * @param objects whose latest version is on it, and their {@code bytes}
 * @param lacking objects whose latest version is not
 * @param latest when the last receipt was given
 */
public record TargetHoldings(TargetId target, long objects, long bytes, long lacking, Optional<Instant> latest) {}
