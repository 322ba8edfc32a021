package vn.kholuutru.ingest.packaging;

import java.time.Instant;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * A delivered document on its way to become the next version of a stored AIP.
 *
 * @param user in whose delivery it came
 */
record Revision(
        StoredAip aip,
        DeliveredDocument document,
        Inspection inspection,
        SubmissionId submission,
        String user,
        Instant time) {}
