package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * Every scanned page is in 24-bit colour (TT 05/2025, Điều 8), judged by the page: one coloured full-page layer is enough.
 * A photograph whose record says black and white has the colours of its original.
 */
public final class PagesAreInColour implements ValidationRule {
    static final Fault NOT_24BIT_COLOUR = Fault.of(
                    "NOT_24BIT_COLOUR",
                    "PagesAreInColour",
                    Severity.ERROR,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aGreyPage")
            .andBy(Clause.OLDER_DIGITISATION)
            .under(ProfileId.TT02_2019, Severity.WARNING)
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(NOT_24BIT_COLOUR);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (Photograph.isBlackAndWhite(document)) {
            return List.of();
        }
        String pages =
                Judgement.pages(inspection, page -> page.colour() == Colour.GREY || page.colour() == Colour.BITONAL);
        return pages.isEmpty() ? List.of() : List.of(Judgement.finding(document, agreement, NOT_24BIT_COLOUR, pages));
    }
}
