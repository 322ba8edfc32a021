package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.signature.EmbeddedSignature;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The signatures a PDF brings along hold: what was signed is what is here, and the signer is known. Nothing is altered;
 * what was found is kept with the document. A file without a signature is no concern of this rule.
 */
public final class SignaturesHold implements ValidationRule {
    private static final Fault SIGNATURE_BROKEN =
            fault("SIGNATURE_BROKEN", Severity.ERROR, "SignedFilesTest#bytesChangedAfterSigning");
    private static final Fault SIGNATURE_ADDED_TO =
            fault("SIGNATURE_ADDED_TO", Severity.WARNING, "SignedFilesTest#aNoteAddedAfterSigning");
    private static final Fault SIGNATURE_UNREADABLE =
            fault("SIGNATURE_UNREADABLE", Severity.WARNING, "SignedFilesTest#bytesThatAreNoSignature");
    private static final Fault SIGNATURE_NOT_TRUSTED =
            fault("SIGNATURE_NOT_TRUSTED", Severity.WARNING, "SignedFilesTest#aSignerNobodyVouchesFor");
    private static final Fault SIGNER_NOT_JUDGED =
            fault("SIGNER_NOT_JUDGED", Severity.INFO, "SignedFilesTest#aSignatureWhereNoAnchorsAreGiven");
    private static final Fault SIGNATURE_VALID =
            fault("SIGNATURE_VALID", Severity.INFO, "SignedFilesTest#aSignatureOfAKnownSigner");

    @Override
    public List<Fault> faults() {
        return List.of(
                SIGNATURE_BROKEN,
                SIGNATURE_ADDED_TO,
                SIGNATURE_UNREADABLE,
                SIGNATURE_NOT_TRUSTED,
                SIGNER_NOT_JUDGED,
                SIGNATURE_VALID);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        return inspection.signatures().stream()
                .map(signature -> Judgement.finding(
                        document, agreement, faultOf(signature), signature.signer(), signature.indication()))
                .distinct()
                .toList();
    }

    private static Fault faultOf(EmbeddedSignature signature) {
        return switch (signature.integrity()) {
            case BROKEN -> SIGNATURE_BROKEN;
            case UNREADABLE -> SIGNATURE_UNREADABLE;
            case ADDED_TO -> SIGNATURE_ADDED_TO;
            case INTACT ->
                switch (signature.trust()) {
                    case TRUSTED -> SIGNATURE_VALID;
                    case NOT_TRUSTED -> SIGNATURE_NOT_TRUSTED;
                    case NOT_JUDGED -> SIGNER_NOT_JUDGED;
                };
        };
    }

    private static Fault fault(String word, Severity ordinary, String proof) {
        return Fault.of(word, "SignaturesHold", ordinary, Clause.RECEIPT, proof).negotiable();
    }
}
