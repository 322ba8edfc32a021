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

/** Unpacked, the file stays within what a scan can hold. */
public final class FileUnpacksToAReasonableSize implements ValidationRule {
    private static final Fault BOMB = Fault.of(
            "BOMB",
            "FileUnpacksToAReasonableSize",
            Severity.ERROR,
            Clause.ARCHIVE,
            "FaultyFilesTest#aFileThatUnpacksToFarMore");

    @Override
    public List<Fault> faults() {
        return List.of(BOMB);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, BOMB);
    }
}
