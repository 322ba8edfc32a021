package vn.kholuutru.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.SubmissionId;

/**
 * A submission's id follows from its delivery and path, and its AIP's id from that, so that a second run of a delivery finds
 * what the first did, also when the database of the first is lost.
 */
final class SubmissionIds {
    private SubmissionIds() {}

    static SubmissionId of(DeliveryId delivery, String path) {
        return new SubmissionId(UUID.nameUUIDFromBytes((delivery + "\n" + path).getBytes(StandardCharsets.UTF_8)));
    }

    static AipId aipOf(SubmissionId submission) {
        return new AipId(UUID.nameUUIDFromBytes(("aip\n" + submission).getBytes(StandardCharsets.UTF_8)));
    }
}
