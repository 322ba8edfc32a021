package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/** The file has as many pages as the mục lục states. */
public final class PageCountAgrees implements ValidationRule {
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
                        this,
                        document,
                        agreement,
                        "PAGE_COUNT_DIFFERS",
                        Severity.ERROR,
                        Integer.toString(stated),
                        Integer.toString(found)));
    }
}
