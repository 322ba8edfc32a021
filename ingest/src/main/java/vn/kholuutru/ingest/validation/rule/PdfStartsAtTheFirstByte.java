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

/** Nothing stands before the header (ISO 19005-2, 6.1.2): what does may be another file in hiding. */
public final class PdfStartsAtTheFirstByte implements ValidationRule {
    private static final Fault HEADER_NOT_AT_START = Fault.of(
            "HEADER_NOT_AT_START",
            "PdfStartsAtTheFirstByte",
            Severity.ERROR,
            Clause.pdfa("6.1.2"),
            "FaultyFilesTest#bytesBeforeTheHeader");

    @Override
    public List<Fault> faults() {
        return List.of(HEADER_NOT_AT_START);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, HEADER_NOT_AT_START);
    }
}
