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

/** Nothing is taken in that could not be looked into: recordings need the program ffprobe. */
public final class RecordingWasExamined implements ValidationRule {
    private static final Fault NOT_EXAMINED = Fault.of(
                    "NOT_EXAMINED",
                    "RecordingWasExamined",
                    Severity.ERROR,
                    Clause.RECEIPT,
                    "RecordingInspectorTest#saysSoWhereTheToolIsMissing")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(NOT_EXAMINED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, NOT_EXAMINED);
    }
}
