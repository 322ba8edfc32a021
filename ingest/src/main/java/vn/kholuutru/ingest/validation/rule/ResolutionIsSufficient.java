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

/**
 * Every scanned page has at least 200 pixels per inch (TT 05/2025, Điều 8), judged by its sharpest full-page layer: the
 * text mask of a layered page, not its coarse background. Pages without a full-page image are no scans and not judged.
 */
public final class ResolutionIsSufficient implements ValidationRule {
    static final Fault DPI_TOO_LOW = Fault.of(
                    "DPI_TOO_LOW",
                    "ResolutionIsSufficient",
                    Severity.ERROR,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aPageOfTooFewPixels")
            .andBy(Clause.OLDER_DIGITISATION)
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(DPI_TOO_LOW);
    }

    static final int REQUIRED = 200;
    /** Page sizes are rounded to points and images cropped to blocks: one in a hundred is no fault. */
    static final int TOLERATED = 198;

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        int lowest = inspection.pages().stream()
                .mapToInt(Inspection.PageFacts::resolution)
                .filter(resolution -> resolution > 0)
                .min()
                .orElse(REQUIRED);
        if (lowest >= TOLERATED) {
            return List.of();
        }
        String pages = Judgement.pages(inspection, page -> page.resolution() > 0 && page.resolution() < TOLERATED);
        return List.of(Judgement.finding(
                document, agreement, DPI_TOO_LOW, Integer.toString(lowest), Integer.toString(REQUIRED), pages));
    }
}
