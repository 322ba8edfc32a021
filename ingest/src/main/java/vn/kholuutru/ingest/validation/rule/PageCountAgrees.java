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

/** The file has as many pages as the mục lục states. */
public final class PageCountAgrees implements ValidationRule {
    private static final Fault PAGE_COUNT_DIFFERS = Fault.of(
                    "PAGE_COUNT_DIFFERS",
                    "PageCountAgrees",
                    Severity.ERROR,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#anotherNumberOfPagesThanStated")
            .andBy(Clause.OLDER_DIGITISATION)
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(PAGE_COUNT_DIFFERS);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        int found = inspection.pages().size();
        if (found == 0 || document.statedPages().isEmpty()) {
            return List.of();
        }
        int stated = document.statedPages().getAsInt();
        return stated == found
                ? List.of()
                : List.of(Judgement.finding(
                        document, agreement, PAGE_COUNT_DIFFERS, Integer.toString(stated), Integer.toString(found)));
    }
}
