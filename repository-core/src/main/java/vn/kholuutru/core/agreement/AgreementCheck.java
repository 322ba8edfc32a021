package vn.kholuutru.core.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.RuleBook;
import vn.kholuutru.core.port.RuleBook.NegotiableRule;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Whether an agreement agrees only on what is open to agreement; the archive's own safety is not. */
public final class AgreementCheck {
    private final RuleBook rules;
    private final ProfileCatalogue profiles;

    public AgreementCheck(RuleBook rules, ProfileCatalogue profiles) {
        this.rules = rules;
        this.profiles = profiles;
    }

    /** @throws ProblemException UNKNOWN_PROFILE or FAULT_NOT_NEGOTIABLE */
    public void check(SubmissionAgreement agreement) {
        if (profiles.find(agreement.profile()).isEmpty()) {
            throw new ProblemException(new Problem.Invalid(
                    "UNKNOWN_PROFILE", List.of(agreement.profile().value())));
        }
        Set<String> negotiable = rules.negotiable(agreement.profile()).stream()
                .map(NegotiableRule::fault)
                .collect(Collectors.toSet());
        for (String fault : agreement.treatments().keySet()) {
            if (!negotiable.contains(fault)) {
                throw new ProblemException(new Problem.Invalid("FAULT_NOT_NEGOTIABLE", List.of(fault)));
            }
        }
    }
}
