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

/** A file has at least one byte. */
public final class FileIsNotEmpty implements ValidationRule {
    private static final Fault EMPTY =
            Fault.of("EMPTY", "FileIsNotEmpty", Severity.ERROR, Clause.INTEGRITY, "FaultyFilesTest#anEmptyFile");

    @Override
    public List<Fault> faults() {
        return List.of(EMPTY);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, EMPTY);
    }
}
