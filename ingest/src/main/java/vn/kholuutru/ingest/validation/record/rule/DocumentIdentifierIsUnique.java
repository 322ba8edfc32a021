package vn.kholuutru.ingest.validation.record.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DeliveryRule;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** No two tài liệu of a delivery have one mã định danh. */
public final class DocumentIdentifierIsUnique implements DeliveryRule {
    private static final Fault DUPLICATE_IDENTIFIER = Fault.of(
                    "DUPLICATE_IDENTIFIER",
                    "DocumentIdentifierIsUnique",
                    Severity.WARNING,
                    Clause.FIELDS,
                    "RecordCheckTest#pointsOutAnIdentifierGivenTwice")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(DUPLICATE_IDENTIFIER);
    }

    @Override
    public List<Finding> check(List<DossierRecord> dossiers, Circumstances circumstances) {
        Map<String, Value> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (DossierRecord dossier : dossiers) {
            for (ItemRecord item : dossier.items()) {
                item.record().value("docid").ifPresent(identifier -> {
                    Value before = first.putIfAbsent(identifier.text(), identifier);
                    if (before != null) {
                        findings.add(InFile.of(
                                item,
                                circumstances
                                        .agreement()
                                        .judge(
                                                DUPLICATE_IDENTIFIER,
                                                identifier.place(),
                                                identifier.text(),
                                                row(before))));
                    }
                });
            }
        }
        return findings;
    }

    private static String row(Value value) {
        return value.place().row().isPresent()
                ? Integer.toString(value.place().row().getAsInt())
                : "–";
    }
}
