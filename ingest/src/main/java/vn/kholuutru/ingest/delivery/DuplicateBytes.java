package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * Remembers the bytes of one delivery's accepted files and finds the second file with the same ones; the first stays
 * accepted. Tell it of the files in the order of the delivery, and only of those with no other fault. Not for use by
 * several threads at once.
 */
public final class DuplicateBytes {
    private final Agreement agreement;
    private final Map<String, String> pathOfDigest = new HashMap<>();

    public DuplicateBytes(Agreement agreement) {
        this.agreement = agreement;
    }

    /** DUPLICATE when a file told of before has the same bytes. */
    public Optional<Finding> check(String path, Checksum sha256) {
        String first = pathOfDigest.putIfAbsent(sha256.hex(), path);
        return first == null || first.equals(path)
                ? Optional.empty()
                : Optional.of(RecordFault.DUPLICATE.found(agreement, Place.file(path), first));
    }
}
