package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/** A scan under TT 02/2019 is PDF 1.4 or later. Under TT 05/2025 it is PDF/A, which asks for more. */
public final class PdfVersionIsSufficient implements ValidationRule {
    private static final String REQUIRED = "1.4";
    private static final Fault PDF_VERSION_TOO_LOW = Fault.of(
                    "PDF_VERSION_TOO_LOW",
                    "PdfVersionIsSufficient",
                    Severity.ERROR,
                    Clause.OLDER_DIGITISATION,
                    "FaultyFilesTest#aPdfOlderThanTheCircularAllows")
            .andBy(Clause.ARCHIVE)
            .under(ProfileId.TT05_2025, Severity.INFO)
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(PDF_VERSION_TOO_LOW);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        Optional<String> older = inspection.pdfVersion().filter(version -> version.compareTo(REQUIRED) < 0);
        return older
                .map(version -> Judgement.finding(document, agreement, PDF_VERSION_TOO_LOW, version, REQUIRED))
                .stream()
                .toList();
    }
}
