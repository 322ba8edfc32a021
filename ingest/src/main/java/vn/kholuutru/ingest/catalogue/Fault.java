package vn.kholuutru.ingest.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Severity;

/**
 * One thing that can be wrong with a delivery or a file.
 *
 * @param word short and stable, such as {@code DPI_TOO_LOW}; the message files hold its sentences
 * @param rule the name of the rule it breaks, the statement that must hold
 * @param ordinary how severe it is where nothing else was agreed
 * @param exceptions the profiles under which it is otherwise
 * @param clauses the texts the rule rests on, the strongest first
 * @param proof the test that shows the fault being found, as {@code Class#method}
 */
public record Fault(
        String word,
        String rule,
        Severity ordinary,
        Map<ProfileId, Severity> exceptions,
        Latitude latitude,
        List<Clause> clauses,
        String proof) {
    public Fault {
        exceptions = Map.copyOf(exceptions);
        clauses = List.copyOf(clauses);
        if (!proof.matches("[A-Za-z]\\w*#[a-z]\\w*")) {
            throw new IllegalArgumentException("not the name of a test: " + proof);
        }
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException(word + " rests on nothing");
        }
    }

    /** A fault no agreement changes. */
    public static Fault of(String word, String rule, Severity ordinary, Clause clause, String proof) {
        return new Fault(word, rule, ordinary, Map.of(), Latitude.FIXED, List.of(clause), proof);
    }

    /** The same, open to agreement. */
    public Fault negotiable() {
        return new Fault(word, rule, ordinary, exceptions, Latitude.NEGOTIABLE, clauses, proof);
    }

    /** The same, resting on one more text. */
    public Fault andBy(Clause clause) {
        List<Clause> all = new ArrayList<>(clauses);
        all.add(clause);
        return new Fault(word, rule, ordinary, exceptions, latitude, all, proof);
    }

    /** The same, otherwise under one profile. */
    public Fault under(ProfileId profile, Severity severity) {
        Map<ProfileId, Severity> all = new HashMap<>(exceptions);
        all.put(profile, severity);
        return new Fault(word, rule, ordinary, all, latitude, clauses, proof);
    }

    /** How severe it is under a profile where nothing else was agreed. */
    public Severity severity(ProfileId profile) {
        return exceptions.getOrDefault(profile, ordinary);
    }

    /** True when a law or the profile's own circular asks for the rule, so that weakening it wants a reason. */
    public boolean mandatoryUnder(ProfileId profile) {
        return severity(profile) == Severity.ERROR
                && clauses.stream()
                        .anyMatch(
                                clause -> clause.text().isLaw() && clause.text().appliesTo(profile));
    }
}
