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

/** No program of its own is written into an office file: neither Visual Basic, nor macro sheets, nor Basic or Python. */
public final class OfficeFileHasNoMacro implements ValidationRule {
    private static final Fault MACRO = Fault.of(
            "MACRO", "OfficeFileHasNoMacro", Severity.ERROR, Clause.RECEIPT, "FaultyMediaTest#anOfficeFileWithMacros");

    @Override
    public List<Fault> faults() {
        return List.of(MACRO);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, MACRO);
    }
}
