package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** A hồ sơ has as many pages as its văn bản together, where each of them states its own. */
public final class PageTotalAgrees implements DossierRule {
    private static final Fault PAGE_TOTAL_DIFFERS = Fault.of(
                    "PAGE_TOTAL_DIFFERS",
                    "PageTotalAgrees",
                    Severity.WARNING,
                    Clause.FIELDS,
                    "RecordCheckTest#pointsOutAPageTotalThatDiffers")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(PAGE_TOTAL_DIFFERS);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        List<ItemRecord> documents = documents(dossier);
        return allStated(documents)
                ? judged(dossier, circumstances, documents, PageTotalAgrees::statedPages)
                : List.of();
    }

    /** Where a văn bản does not state its pages, those of its file count; one unopened file makes any sum worthless. */
    @Override
    public List<Finding> recheck(DossierRecord dossier, Circumstances circumstances, ToIntFunction<ItemRecord> pages) {
        List<ItemRecord> documents = documents(dossier);
        boolean allCounted = documents.stream().allMatch(item -> pages.applyAsInt(item) > 0);
        return allStated(documents) || !allCounted ? List.of() : judged(dossier, circumstances, documents, pages);
    }

    private static List<ItemRecord> documents(DossierRecord dossier) {
        return dossier.items().stream()
                .filter(item -> item.record().description().kind() == RecordKind.DOCUMENT)
                .toList();
    }

    private static boolean allStated(List<ItemRecord> documents) {
        return documents.stream()
                .allMatch(item -> item.delivered().statedPages().isPresent());
    }

    private static int statedPages(ItemRecord item) {
        return item.delivered().statedPages().orElse(0);
    }

    private static List<Finding> judged(
            DossierRecord dossier,
            Circumstances circumstances,
            List<ItemRecord> documents,
            ToIntFunction<ItemRecord> pages) {
        Optional<Value> total = dossier.record()
                .value("numberofpage")
                .or(() -> dossier.record().value("pagenumber"))
                .filter(value -> value.text().matches("\\d{1,18}"));
        if (!circumstances.wholeDossiers() || total.isEmpty() || documents.isEmpty()) {
            return List.of();
        }
        long stated = Long.parseLong(total.get().text());
        long sum = documents.stream().mapToLong(pages::applyAsInt).sum();
        return stated == sum
                ? List.of()
                : List.of(circumstances
                        .agreement()
                        .judge(
                                PAGE_TOTAL_DIFFERS,
                                total.get().place(),
                                dossier.dossier().code().value(),
                                Long.toString(stated),
                                Long.toString(sum)));
    }
}
