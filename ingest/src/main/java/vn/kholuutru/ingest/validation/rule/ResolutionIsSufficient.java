package vn.kholuutru.ingest.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
 * Every scanned page has at least 200 pixels per inch, a map, a drawing or a page larger than A2 at least 300 (TT 05/2025,
 * Điều 8), judged by its sharpest layer: the text mask of a layered page, not its coarse background, which is noted only.
 * Pages that are no pictures are no scans and not judged.
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
    static final Fault LOW_RESOLUTION_BACKGROUND = Fault.of(
            "LOW_RESOLUTION_BACKGROUND",
            "ResolutionIsSufficient",
            Severity.INFO,
            Clause.DIGITISATION,
            "FaultyFilesTest#aCoarseBackgroundUnderSharpText");

    @Override
    public List<Fault> faults() {
        return List.of(DPI_TOO_LOW, LOW_RESOLUTION_BACKGROUND);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        PaperKind papers = PaperKind.of(document);
        SortedSet<Integer> thresholds = new TreeSet<>();
        inspection.pages().forEach(page -> thresholds.add(papers.required(page, agreement)));
        List<Finding> findings = new ArrayList<>();
        for (int required : thresholds) {
            Predicate<PageFacts> coarse = page -> page.resolution() > 0
                    && papers.required(page, agreement) == required
                    && isBelow(page.resolution(), required);
            Predicate<PageFacts> coarseBelow = page -> page.resolution() > 0
                    && papers.required(page, agreement) == required
                    && !coarse.test(page)
                    && isBelow(page.backgroundResolution(), required);
            add(findings, document, inspection, agreement, DPI_TOO_LOW, coarse, PageFacts::resolution, required);
            add(
                    findings,
                    document,
                    inspection,
                    agreement,
                    LOW_RESOLUTION_BACKGROUND,
                    coarseBelow,
                    PageFacts::backgroundResolution,
                    required);
        }
        return findings;
    }

    /** Page sizes are rounded to points and images cropped to blocks: one in a hundred is no fault. */
    static boolean isBelow(int resolution, int required) {
        return resolution * 100 < required * 99;
    }

    private static void add(
            List<Finding> findings,
            DeliveredDocument document,
            Inspection inspection,
            Agreement agreement,
            Fault fault,
            Predicate<PageFacts> matching,
            ToIntFunction<PageFacts> measured,
            int required) {
        inspection.pages().stream().filter(matching).mapToInt(measured).min().ifPresent(lowest -> {
            String pages = Judgement.pages(inspection, matching);
            findings.add(Judgement.finding(
                    document, agreement, fault, Integer.toString(lowest), Integer.toString(required), pages));
        });
    }
}
