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

/** Each image is as large as its dictionary states; resolution is computed from that. */
public final class ImagesHaveTheirStatedSize implements ValidationRule {
    private static final Fault FALSE_IMAGE_SIZE = Fault.of(
            "FALSE_IMAGE_SIZE",
            "ImagesHaveTheirStatedSize",
            Severity.ERROR,
            Clause.pdf("8.9.5"),
            "FaultyFilesTest#anImageSmallerThanStated");

    @Override
    public List<Fault> faults() {
        return List.of(FALSE_IMAGE_SIZE);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, FALSE_IMAGE_SIZE);
    }
}
