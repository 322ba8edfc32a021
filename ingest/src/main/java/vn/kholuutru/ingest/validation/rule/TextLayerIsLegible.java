package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.legacy.SyllableShare;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The text layer of a Vietnamese record can be Vietnamese. Recognition run in another language, or over a bad scan, leaves
 * words nobody will ever search for; it is pointed out, never refused.
 */
public final class TextLayerIsLegible implements ValidationRule {
    private static final Fault POOR_TEXT_LAYER = Fault.of(
                    "POOR_TEXT_LAYER",
                    "TextLayerIsLegible",
                    Severity.WARNING,
                    Clause.DIGITISATION,
                    "FaultyFilesTest#aTextLayerNobodyCanRead")
            .negotiable();

    /** Scans of clean machines have 95 in a hundred, poor ones still 70. */
    private static final int LEAST_PERCENT = 50;
    /** Fewer say nothing. */
    private static final int LEAST_WORDS = 40;

    private static final Set<String> VIETNAMESE = Set.of("01", "tiếng việt");

    @Override
    public List<Fault> faults() {
        return List.of(POOR_TEXT_LAYER);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (isForeign(document)) {
            return List.of();
        }
        SyllableShare share = SyllableShare.of(
                inspection.pages().stream().map(PageFacts::text).toList());
        return share.words() < LEAST_WORDS || share.percent() >= LEAST_PERCENT
                ? List.of()
                : List.of(Judgement.finding(document, agreement, POOR_TEXT_LAYER, Integer.toString(share.percent())));
    }

    private static boolean isForeign(DeliveredDocument document) {
        List<String> languages = document.description()
                .map(description -> {
                    List<String> codes = description.all(new FieldCode("language"));
                    return codes.isEmpty() ? description.all(new FieldCode("Language")) : codes;
                })
                .orElse(List.of());
        return !languages.isEmpty()
                && languages.stream().noneMatch(language -> VIETNAMESE.contains(language.toLowerCase(Locale.ROOT)));
    }
}
