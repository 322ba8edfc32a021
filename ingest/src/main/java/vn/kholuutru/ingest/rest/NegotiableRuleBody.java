package vn.kholuutru.ingest.rest;

import vn.kholuutru.core.port.RuleBook.NegotiableRule;

/**
 * A rule an agreement may change.
 *
 * @param fault the word to name in an agreement
 * @param severity error, warning or info, where nothing was agreed
 * @param mandatory a law or the circular asks for the rule
 */
public record NegotiableRuleBody(
        String fault, String vi, String en, String clauseVi, String clauseEn, String severity, boolean mandatory) {
    static NegotiableRuleBody from(NegotiableRule rule) {
        return new NegotiableRuleBody(
                rule.fault(),
                rule.what().vi(),
                rule.what().en(),
                rule.clause().vi(),
                rule.clause().en(),
                rule.ordinary().word(),
                rule.mandatory());
    }
}
