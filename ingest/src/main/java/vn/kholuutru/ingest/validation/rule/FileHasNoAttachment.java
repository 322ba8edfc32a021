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

/** No other file travels inside; PDF/A-2 and PDF/A-3 allow it, a scan has no need of it. */
public final class FileHasNoAttachment implements ValidationRule {
    private static final Fault ATTACHMENT = Fault.of(
            "ATTACHMENT", "FileHasNoAttachment", Severity.ERROR, Clause.pdfa("6.8"), "FaultyFilesTest#anAttachedFile");

    @Override
    public List<Fault> faults() {
        return List.of(ATTACHMENT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, ATTACHMENT);
    }
}
