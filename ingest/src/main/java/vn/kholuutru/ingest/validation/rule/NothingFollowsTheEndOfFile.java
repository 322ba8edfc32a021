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

/** Nothing follows the end marker but one end of line (ISO 19005-2, 6.1.3). */
public final class NothingFollowsTheEndOfFile implements ValidationRule {
    private static final Fault DATA_AFTER_EOF = Fault.of(
            "DATA_AFTER_EOF",
            "NothingFollowsTheEndOfFile",
            Severity.ERROR,
            Clause.pdfa("6.1.3"),
            "FaultyFilesTest#bytesAfterTheEnd");

    @Override
    public List<Fault> faults() {
        return List.of(DATA_AFTER_EOF);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, DATA_AFTER_EOF);
    }
}
