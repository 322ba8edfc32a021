package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DeliveryRule;
import vn.kholuutru.ingest.validation.record.DossierRecord;

/** Where the mục lục lists phông, it lists the phông of every hồ sơ. */
public final class FondsOfEveryDossierIsListed implements DeliveryRule {
    private static final Fault FONDS_NOT_LISTED = Fault.of(
                    "FONDS_NOT_LISTED",
                    "FondsOfEveryDossierIsListed",
                    Severity.WARNING,
                    Clause.FIELDS,
                    "RecordCheckTest#pointsOutADossierWhosePhongIsNotListed")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(FONDS_NOT_LISTED);
    }

    @Override
    public List<Finding> check(List<DossierRecord> dossiers, Circumstances circumstances) {
        boolean anyListed = dossiers.stream()
                .anyMatch(dossier -> dossier.fonds().description().complete());
        return anyListed
                ? dossiers.stream()
                        .filter(dossier -> !dossier.fonds().description().complete())
                        .map(dossier -> circumstances
                                .agreement()
                                .judge(
                                        FONDS_NOT_LISTED,
                                        dossier.row(),
                                        dossier.dossier().code().value(),
                                        dossier.fonds().code().value()))
                        .toList()
                : List.of();
    }
}
