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

/** A program is never taken in, whatever its name says. */
public final class FileIsNotExecutable implements ValidationRule {
    private static final Fault EXE_RENAMED = Fault.of(
            "EXE_RENAMED", "FileIsNotExecutable", Severity.ERROR, Clause.RECEIPT, "FaultyFilesTest#aRenamedProgram");

    @Override
    public List<Fault> faults() {
        return List.of(EXE_RENAMED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, EXE_RENAMED);
    }
}
