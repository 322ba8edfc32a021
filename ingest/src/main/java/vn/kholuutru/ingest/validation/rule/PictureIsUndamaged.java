package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/** The coded picture can be decoded to its end and its checksums agree. Here the picture is the whole record. */
public final class PictureIsUndamaged implements ValidationRule {
    private static final Fault PICTURE_DAMAGED = Fault.of(
            "PICTURE_DAMAGED",
            "PictureIsUndamaged",
            Severity.ERROR,
            Clause.INTEGRITY,
            "FaultyMediaTest#aPhotographWithDamagedData");

    @Override
    public List<Fault> faults() {
        return List.of(PICTURE_DAMAGED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, PICTURE_DAMAGED);
    }
}
