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

/** The file has its end: it was copied or sent completely. */
public final class FileIsWhole implements ValidationRule {
    private static final Fault TRUNCATED =
            Fault.of("TRUNCATED", "FileIsWhole", Severity.ERROR, Clause.INTEGRITY, "FaultyFilesTest#aFileCutOff");

    @Override
    public List<Fault> faults() {
        return List.of(TRUNCATED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, TRUNCATED);
    }
}
