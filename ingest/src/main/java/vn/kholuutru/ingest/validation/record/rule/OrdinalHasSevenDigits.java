package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;

/** Under TT 05/2025 the code of a tài liệu ends with an ordinal of seven digits; the file name may have three. */
public final class OrdinalHasSevenDigits implements DossierRule {
    private static final int DIGITS = 7;

    private static final Fault ORDINAL_NOT_SEVEN_DIGITS = Fault.of(
                    "ORDINAL_NOT_SEVEN_DIGITS",
                    "OrdinalHasSevenDigits",
                    Severity.INFO,
                    Clause.FIELDS,
                    "RecordCheckTest#notesOrdinalsOfOtherThanSevenDigits")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(ORDINAL_NOT_SEVEN_DIGITS);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        if (!circumstances.agreement().profile().equals(ProfileId.TT05_2025)) {
            return List.of();
        }
        List<String> others = dossier.items().stream()
                .flatMap(item -> item.record().value("doccode").stream())
                .map(Value::text)
                .filter(code -> code.substring(code.lastIndexOf('.') + 1).length() != DIGITS)
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(circumstances
                        .agreement()
                        .judge(
                                ORDINAL_NOT_SEVEN_DIGITS,
                                dossier.row(),
                                dossier.dossier().code().value(),
                                Integer.toString(others.size()),
                                others.getFirst()));
    }
}
