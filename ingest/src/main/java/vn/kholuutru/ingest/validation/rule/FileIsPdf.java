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

/** The content is PDF: scans are delivered as PDF/A (TT 05/2025, Điều 8), and the name is not believed. */
public final class FileIsPdf implements ValidationRule {
    private static final Fault WRONG_FORMAT = Fault.of(
                    "WRONG_FORMAT",
                    "FileIsPdf",
                    Severity.ERROR,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aWebPageWithTheNameOfAScan")
            .andBy(Clause.OLDER_DIGITISATION);

    @Override
    public List<Fault> faults() {
        return List.of(WRONG_FORMAT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, WRONG_FORMAT);
    }
}
