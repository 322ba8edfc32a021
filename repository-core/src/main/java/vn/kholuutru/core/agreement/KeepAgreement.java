package vn.kholuutru.core.agreement;

import java.util.List;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Makes an agreement, or changes one. */
public final class KeepAgreement {
    private final AgreementRegister register;
    private final AgreementCheck check;

    public KeepAgreement(AgreementRegister register, AgreementCheck check) {
        this.register = register;
        this.check = check;
    }

    /**
     * @param after the version the change was made on, 0 for a new agreement
     * @throws ProblemException UNKNOWN_PROFILE, FAULT_NOT_NEGOTIABLE, or AGREEMENT_CHANGED when somebody else was faster
     */
    public Kept keep(SubmissionAgreement agreement, int after, String by) {
        check.check(agreement);
        return register.keep(agreement, after, by)
                .orElseThrow(() -> new ProblemException(new Problem.Conflict(
                        "AGREEMENT_CHANGED", List.of(agreement.code().value()))));
    }
}
