package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * What a delivery is judged by: the agreement it was opened under as it stood then, whatever was changed since, or the
 * defaults of its profile.
 */
@ApplicationScoped
public class AgreedTerms {
    private final AgreementRegister agreements;

    @Inject
    public AgreedTerms(AgreementRegister agreements) {
        this.agreements = agreements;
    }

    /**
     * The terms with the profile of their agreement.
     *
     * @throws ProblemException UNKNOWN_AGREEMENT
     */
    DeliveryTerms settled(DeliveryTerms terms) {
        if (terms.agreement().isEmpty()) {
            return terms;
        }
        String code = terms.agreement().get();
        Kept kept = agreements.find(parsed(code)).orElseThrow(() -> unknown(code));
        return new DeliveryTerms(
                kept.agreement().profile(),
                terms.withoutMetadata(),
                terms.status(),
                terms.agreement().map(word -> kept.agreement().code().value()),
                terms.mapping());
    }

    Agreement of(Delivery delivery) {
        Agreement ordinary = Agreement.of(delivery.terms());
        if (delivery.terms().agreement().isEmpty()) {
            return ordinary;
        }
        String code = delivery.terms().agreement().get();
        Kept kept = agreements.find(parsed(code), delivery.openedAt()).orElseThrow(() -> unknown(code));
        return ordinary.under(kept.agreement(), kept.version());
    }

    private static AgreementCode parsed(String code) {
        try {
            return new AgreementCode(code);
        } catch (IllegalArgumentException e) {
            throw unknown(code);
        }
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(new Problem.Invalid("UNKNOWN_AGREEMENT", List.of(code)));
    }
}
