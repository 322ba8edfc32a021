package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DocumentRule;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** The code of a tài liệu is mã hồ sơ and its ordinal, with or without the code of the archive before it. */
public final class DocumentCodeBeginsWithItsDossiers implements DocumentRule {
    private static final Fault CODE_OF_OTHER_DOSSIER = Fault.of(
                    "CODE_OF_OTHER_DOSSIER",
                    "DocumentCodeBeginsWithItsDossiers",
                    Severity.WARNING,
                    Clause.FIELDS,
                    "RecordCheckTest#pointsOutACodeThatBeginsWithAnotherDossiers")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(CODE_OF_OTHER_DOSSIER);
    }

    @Override
    public List<Finding> check(ItemRecord item, DossierRecord dossier, Circumstances circumstances) {
        Optional<Value> code = item.record().value("doccode");
        String dossierCode = dossier.dossier().code().value();
        return code.isEmpty() || isOf(dossierCode, code.get().text())
                ? List.of()
                : List.of(circumstances
                        .agreement()
                        .judge(
                                CODE_OF_OTHER_DOSSIER,
                                code.get().place(),
                                code.get().text(),
                                dossierCode));
    }

    private static boolean isOf(String dossier, String code) {
        String before = code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : "";
        return before.equals(dossier) || before.endsWith("." + dossier) || dossier.endsWith("." + before);
    }
}
