package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The file is PDF/A, as it claims itself (TT 05/2025, Điều 8). Not judged beside an obstacle: attached files, scripts or
 * data after the end break PDF/A too, and the cause is what the producer must mend.
 */
public final class FileIsPdfA implements ValidationRule {
    private static final Fault NOT_PDFA = Fault.of(
                    "NOT_PDFA", "FileIsPdfA", Severity.ERROR, Clause.DIGITISATION, "FaultyFilesTest#aPdfThatIsNotPdfa")
            .under(ProfileId.TT02_2019, Severity.WARNING)
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(NOT_PDFA);
    }

    private static final int NAMED = 3;

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (!inspection.isPdf()
                || Photograph.isDescribedBy(document)
                || inspection.pdfaFlavour().isPresent()
                || !inspection.obstacles().isEmpty()) {
            return List.of();
        }
        String clauses = inspection.pdfaFailures().stream().limit(NAMED).collect(Collectors.joining("; "));
        return List.of(Judgement.finding(document, agreement, NOT_PDFA, clauses));
    }
}
