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

/** The file can be looked into within the time a file of its size may take. */
public final class FileWasReadInTime implements ValidationRule {
    private static final Fault TOO_SLOW = Fault.of(
            "TOO_SLOW",
            "FileWasReadInTime",
            Severity.ERROR,
            Clause.ARCHIVE,
            "InspectionPoolIT#endsAFileThatTakesTooLongWhetherItWorksOrWaits");

    @Override
    public List<Fault> faults() {
        return List.of(TOO_SLOW);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, TOO_SLOW);
    }
}
