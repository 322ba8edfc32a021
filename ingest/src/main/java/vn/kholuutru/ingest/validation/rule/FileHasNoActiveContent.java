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

/** Nothing in the file runs, starts or sends anything (ISO 19005-2, 6.5 and 6.6). */
public final class FileHasNoActiveContent implements ValidationRule {
    private static final Fault ACTIVE_CONTENT = Fault.of(
            "ACTIVE_CONTENT",
            "FileHasNoActiveContent",
            Severity.ERROR,
            Clause.pdfa("6.5"),
            "FaultyFilesTest#aScriptThatRunsOnOpening");

    @Override
    public List<Fault> faults() {
        return List.of(ACTIVE_CONTENT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, ACTIVE_CONTENT);
    }
}
