package vn.kholuutru.access.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.agreement.KeepAgreement;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegister.Kept;
import vn.kholuutru.core.port.RuleBook;
import vn.kholuutru.core.port.RuleBook.NegotiableRule;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Reading and making agreements with producers, for those who run the archive. */
@ApplicationScoped
public class AgreeWithProducer {
    private final AgreementRegister register;
    private final KeepAgreement keeping;
    private final RuleBook rules;
    private final WatchIntake intake;

    @Inject
    public AgreeWithProducer(AgreementRegister register, KeepAgreement keeping, RuleBook rules, WatchIntake intake) {
        this.register = register;
        this.keeping = keeping;
        this.rules = rules;
        this.intake = intake;
    }

    public List<Kept> all(Visitor visitor) {
        intake.requireStaff(visitor);
        return register.all();
    }

    /** Every version, newest first; never empty. */
    public List<Kept> history(String code, Visitor visitor) {
        intake.requireStaff(visitor);
        List<Kept> history = register.history(code(code));
        if (history.isEmpty()) {
            throw unknown(code);
        }
        return history;
    }

    public List<NegotiableRule> rules(ProfileId profile, Visitor visitor) {
        intake.requireStaff(visitor);
        return rules.negotiable(profile);
    }

    /** @throws ProblemException as {@link KeepAgreement#keep} */
    public Kept keep(SubmissionAgreement agreement, int after, Visitor visitor) {
        intake.requireStaff(visitor);
        return keeping.keep(agreement, after, visitor.name().orElseThrow());
    }

    private static AgreementCode code(String code) {
        try {
            return new AgreementCode(code);
        } catch (IllegalArgumentException notACode) {
            throw unknown(code);
        }
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(new Problem.NotFound("agreement", code));
    }
}
