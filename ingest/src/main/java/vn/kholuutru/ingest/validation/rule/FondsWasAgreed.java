package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/** The record is of a phông that was registered for this submission. */
public final class FondsWasAgreed implements ValidationRule {
    private static final Fault FONDS_NOT_AGREED = Fault.of(
            "FONDS_NOT_AGREED",
            "FondsWasAgreed",
            Severity.ERROR,
            Clause.RECEIPT,
            "AgreementTest#aRecordOfAnotherFondsIsRefused");

    @Override
    public List<Fault> faults() {
        return List.of(FONDS_NOT_AGREED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return document.fonds().stream()
                .filter(fonds -> !agreement.admits(fonds.code()))
                .map(fonds -> Judgement.finding(
                        document,
                        agreement,
                        FONDS_NOT_AGREED,
                        fonds.code().value(),
                        agreement.named().map(named -> named.code().value()).orElse("–")))
                .toList();
    }
}
