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

/** The file can be opened and its pages walked through. */
public final class FileIsReadable implements ValidationRule {
    private static final Fault UNREADABLE = Fault.of(
            "UNREADABLE",
            "FileIsReadable",
            Severity.ERROR,
            Clause.pdf("7.5"),
            "FaultyFilesTest#aFileNoParserUnderstands");

    @Override
    public List<Fault> faults() {
        return List.of(UNREADABLE);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, UNREADABLE);
    }
}
