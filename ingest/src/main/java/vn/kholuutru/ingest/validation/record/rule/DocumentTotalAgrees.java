package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;

/** A hồ sơ has as many tài liệu as it states: văn bản, photographs and recordings together (TT 05/2025, Phụ lục I, totalDoc). */
public final class DocumentTotalAgrees implements DossierRule {
    private static final Fault DOCUMENT_TOTAL_DIFFERS = Fault.of(
                    "DOCUMENT_TOTAL_DIFFERS",
                    "DocumentTotalAgrees",
                    Severity.WARNING,
                    Clause.FIELDS,
                    "RecordCheckTest#pointsOutADocumentTotalThatDiffers")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(DOCUMENT_TOTAL_DIFFERS);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        if (!circumstances.wholeDossiers()
                || dossier.record().number("totaldoc").isEmpty()) {
            return List.of();
        }
        long stated = dossier.record().number("totaldoc").get();
        long rows = dossier.items().size();
        long files = dossier.items().stream()
                .filter(item -> item.delivered().file().isPresent())
                .count();
        return stated == rows
                ? List.of()
                : List.of(circumstances
                        .agreement()
                        .judge(
                                DOCUMENT_TOTAL_DIFFERS,
                                dossier.record().value("totaldoc").get().place(),
                                dossier.dossier().code().value(),
                                Long.toString(stated),
                                Long.toString(rows),
                                Long.toString(files)));
    }
}
