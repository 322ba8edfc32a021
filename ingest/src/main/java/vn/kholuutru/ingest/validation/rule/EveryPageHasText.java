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
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The scan has a text layer (TT 05/2025, Điều 8: two-layer PDF), visible or not. A file without any text is refused; a page
 * without text among others may simply be blank, and is pointed out.
 */
public final class EveryPageHasText implements ValidationRule {
    private static final Fault NO_TEXT_LAYER = Fault.of(
                    "NO_TEXT_LAYER",
                    "EveryPageHasText",
                    Severity.ERROR,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aScanWithoutText")
            .under(ProfileId.TT02_2019, Severity.WARNING)
            .negotiable();
    private static final Fault PAGE_WITHOUT_TEXT = Fault.of(
                    "PAGE_WITHOUT_TEXT",
                    "EveryPageHasText",
                    Severity.WARNING,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aPageWithoutTextAmongOthers")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(NO_TEXT_LAYER, PAGE_WITHOUT_TEXT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        String without = Judgement.pages(inspection, page -> !hasText(page));
        if (without.isEmpty()) {
            return List.of();
        }
        boolean nowhere = inspection.pages().stream().noneMatch(EveryPageHasText::hasText);
        return List.of(
                nowhere
                        ? Judgement.finding(document, agreement, NO_TEXT_LAYER)
                        : Judgement.finding(document, agreement, PAGE_WITHOUT_TEXT, without));
    }

    private static boolean hasText(Inspection.PageFacts page) {
        return page.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
