package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * Every scanned page is in 24-bit colour (TT 05/2025, Điều 8), judged by the page: one coloured full-page layer is enough.
 */
public final class PagesAreInColour implements ValidationRule {
    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        String pages =
                Judgement.pages(inspection, page -> page.colour() == Colour.GREY || page.colour() == Colour.BITONAL);
        return pages.isEmpty()
                ? List.of()
                : List.of(Judgement.finding(this, document, agreement, "NOT_24BIT_COLOUR", Severity.ERROR, pages));
    }
}
