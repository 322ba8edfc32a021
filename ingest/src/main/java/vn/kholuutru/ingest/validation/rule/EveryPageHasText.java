package vn.kholuutru.ingest.validation.rule;

import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The scan has a text layer under its picture (TT 05/2025, Điều 8: two-layer PDF). A file without any is refused; a page
 * without text among others may simply be blank, and is pointed out. The few visible words of a stamp or signature are no
 * text layer; the words of a whole page drawn over its picture are one, but hide what they should make searchable.
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
    private static final Fault VISIBLE_TEXT_LAYER = Fault.of(
                    "VISIBLE_TEXT_LAYER",
                    "EveryPageHasText",
                    Severity.WARNING,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#textPrintedOverThePicture")
            .negotiable();

    /** A stamp with the agency's name and the signing time has fewer letters, a page of text has more. */
    private static final int MORE_THAN_A_STAMP = 200;

    @Override
    public List<Fault> faults() {
        return List.of(NO_TEXT_LAYER, PAGE_WITHOUT_TEXT, VISIBLE_TEXT_LAYER);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (Photograph.isDescribedBy(document)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String overPicture = Judgement.pages(inspection, EveryPageHasText::isPrintedOver);
        if (!overPicture.isEmpty()) {
            findings.add(Judgement.finding(document, agreement, VISIBLE_TEXT_LAYER, overPicture));
        }
        String without = Judgement.pages(inspection, page -> !hasText(page));
        if (!without.isEmpty()) {
            boolean nowhere = inspection.pages().stream().noneMatch(EveryPageHasText::hasText);
            findings.add(
                    nowhere
                            ? Judgement.finding(document, agreement, NO_TEXT_LAYER)
                            : Judgement.finding(document, agreement, PAGE_WITHOUT_TEXT, without));
        }
        return findings;
    }

    private static boolean isPrintedOver(PageFacts page) {
        return page.resolution() > 0 && page.visibleLetters() > MORE_THAN_A_STAMP;
    }

    private static boolean hasText(PageFacts page) {
        return page.hiddenLetters() > 0
                || page.visibleLetters() > MORE_THAN_A_STAMP
                || (page.resolution() == 0 && page.visibleLetters() > 0);
    }
}
