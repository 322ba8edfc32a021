package vn.kholuutru.core.adapter.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket and the way to it.
 *
 * @param endpoint of a service that is not Amazon's
 * @param prefix of all keys, empty or ending in a slash
 * @param lock how long what is written cannot be removed by anybody, where the service offers object lock
 */
public record S3Bucket(
        Optional<URI> endpoint,
        String region,
        String name,
        String prefix,
        String accessKey,
        String secretKey,
        Optional<Duration> lock) {
    public S3Bucket {
        if (name.isBlank() || (!prefix.isEmpty() && !prefix.endsWith("/")) || prefix.startsWith("/")) {
            throw new IllegalArgumentException("not a bucket and a prefix: " + name + " " + prefix);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "s3://" + name + "/" + prefix;
    }
}
