package vn.kholuutru.core.port;

import java.util.List;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Severity;

/** The rules deliveries are checked by, as far as archive and producer may agree otherwise. */
public interface RuleBook {
    List<NegotiableRule> negotiable(ProfileId profile);

    /**
     * One fault an agreement may treat otherwise.
     *
     * @param fault its stable word
     * @param what the sentence a report shows, with … for what differs from case to case
     * @param clause the texts it rests on
     * @param ordinary how severe it is where nothing was agreed
     * @param mandatory a law or the circular asks for the rule; weakening it wants a reason
     */
    record NegotiableRule(
            String fault, LocalizedText what, LocalizedText clause, Severity ordinary, boolean mandatory) {}
}
