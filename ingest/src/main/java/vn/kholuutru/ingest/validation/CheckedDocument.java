package vn.kholuutru.ingest.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.ValidationReport;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * A delivered document and everything that was found.
 *
 * @param inspection absent when the file was refused without being opened, or is not there
 */
public record CheckedDocument(DeliveredDocument document, Optional<Inspection> inspection, ValidationReport report) {
    public boolean accepted() {
        return report.accepted();
    }

    public int pages() {
        return inspection.map(facts -> facts.pages().size()).orElse(0);
    }

    /** The same with one thing more found. */
    public CheckedDocument with(Finding finding) {
        List<Finding> all = new ArrayList<>(report.findings());
        all.add(finding);
        return new CheckedDocument(document, inspection, new ValidationReport(all));
    }
}
