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

/**
 * Every image can be decoded to its last pixel. A complaint is a warning, never more: most of the page can be read, and
 * only a person can say whether the damage matters.
 */
public final class ImagesDecodeWithoutComplaint implements ValidationRule {
    private static final Fault BITROT = Fault.of(
                    "BITROT",
                    "ImagesDecodeWithoutComplaint",
                    Severity.WARNING,
                    Clause.INTEGRITY,
                    "FaultyFilesTest#bitRotInsideAnImage")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(BITROT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        String pages = Judgement.pages(inspection, Inspection.PageFacts::damagedImage);
        return pages.isEmpty() ? List.of() : List.of(Judgement.finding(document, agreement, BITROT, pages));
    }
}
