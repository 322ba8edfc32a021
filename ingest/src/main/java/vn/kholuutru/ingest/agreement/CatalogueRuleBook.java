package vn.kholuutru.ingest.agreement;

import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.port.RuleBook;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultCatalogue;
import vn.kholuutru.ingest.catalogue.FaultSentences;

/** The rule book of this build: its catalogue of faults, with the sentences of the reports. */
public final class CatalogueRuleBook implements RuleBook {
    private final FaultCatalogue catalogue = FaultCatalogue.standard();
    private final FaultSentences sentences;

    public CatalogueRuleBook(FaultSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public List<NegotiableRule> negotiable(ProfileId profile) {
        return catalogue.negotiable().stream()
                .map(fault -> new NegotiableRule(
                        fault.word(),
                        sentences.of(fault.word()),
                        clauses(fault, profile),
                        fault.severity(profile),
                        fault.mandatoryUnder(profile)))
                .toList();
    }

    private static LocalizedText clauses(Fault fault, ProfileId profile) {
        List<Clause> clauses = fault.clauses().stream()
                .filter(clause -> clause.text().appliesTo(profile))
                .toList();
        return new LocalizedText(
                clauses.stream().map(Clause::vi).collect(Collectors.joining("; ")),
                clauses.stream().map(Clause::en).collect(Collectors.joining("; ")));
    }
}
