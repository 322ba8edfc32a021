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

/** No password, not even an empty one, stands between the archive and the content (ISO 19005-2, 6.1.3). */
public final class FileIsNotEncrypted implements ValidationRule {
    private static final Fault ENCRYPTED = Fault.of(
            "ENCRYPTED", "FileIsNotEncrypted", Severity.ERROR, Clause.pdfa("6.1.3"), "FaultyFilesTest#anEncryptedFile");

    @Override
    public List<Fault> faults() {
        return List.of(ENCRYPTED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return Judgement.obstacles(document, inspection, agreement, ENCRYPTED);
    }
}
