package vn.kholuutru.access.web;

import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.RuleBook.NegotiableRule;

/**
 * One rule in the form of an agreement.
 *
 * @param chosen the word of the treatment agreed on; empty where nothing was agreed
 */
public record AgreedRule(NegotiableRule rule, String chosen) {
    public static List<AgreedRule> of(List<NegotiableRule> rules, Map<String, Treatment> treatments) {
        return rules.stream()
                .map(rule -> new AgreedRule(
                        rule,
                        treatments.containsKey(rule.fault())
                                ? treatments.get(rule.fault()).word()
                                : ""))
                .toList();
    }

    /** The message for what happens where nothing was agreed. */
    public String ordinary() {
        return switch (rule.ordinary()) {
            case ERROR -> "treatment.refuse";
            case WARNING -> "treatment.warn";
            case INFO -> "treatment.note";
        };
    }

    /** A rule the law or the circular asks for is made less than a refusal. */
    public boolean weakened() {
        return rule.mandatory()
                && rule.ordinary() == Severity.ERROR
                && !chosen.isEmpty()
                && !chosen.equals(Treatment.REFUSE.word());
    }
}
