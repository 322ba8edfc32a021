package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/** The content is PDF: scans are delivered as PDF/A (TT 05/2025, Điều 8), and the name is not believed. */
public final class FileIsPdf implements ValidationRule {
    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(this, document, inspection, agreement, "WRONG_FORMAT");
    }
}
