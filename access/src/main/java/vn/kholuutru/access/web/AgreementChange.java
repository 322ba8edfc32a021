package vn.kholuutru.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.port.AgreementRegister.Kept;

/**
 * What one version of an agreement changed.
 *
 * @param parts message keys of what else is different
 */
public record AgreementChange(Kept kept, List<ChangedRule> rules, List<String> parts) {
    /**
     * A rule treated otherwise than before.
     *
     * @param before the message of the treatment
     * @param after likewise
     */
    public record ChangedRule(String fault, String before, String after) {}

    /** One for every version, in their order, which is the newest first. */
    static List<AgreementChange> between(List<Kept> history) {
        List<AgreementChange> changes = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Kept kept = history.get(i);
            changes.add(
                    i + 1 < history.size()
                            ? change(kept, history.get(i + 1).agreement())
                            : new AgreementChange(kept, List.of(), List.of("agreement.made")));
        }
        return changes;
    }

    private static AgreementChange change(Kept kept, SubmissionAgreement before) {
        SubmissionAgreement after = kept.agreement();
        TreeSet<String> faults = new TreeSet<>(before.treatments().keySet());
        faults.addAll(after.treatments().keySet());
        List<ChangedRule> rules = faults.stream()
                .filter(fault ->
                        before.treatments().get(fault) != after.treatments().get(fault))
                .map(fault -> new ChangedRule(
                        fault,
                        message(before.treatments().get(fault)),
                        message(after.treatments().get(fault))))
                .toList();
        List<String> parts = new ArrayList<>();
        note(parts, "agreement.producer", before, after, SubmissionAgreement::producer);
        note(parts, "agreement.profile", before, after, SubmissionAgreement::profile);
        note(parts, "agreement.resolutions", before, after, SubmissionAgreement::resolution);
        note(parts, "agreement.fonds", before, after, SubmissionAgreement::fonds);
        note(parts, "agreement.defaults", before, after, SubmissionAgreement::defaults);
        return new AgreementChange(kept, rules, parts);
    }

    private static void note(
            List<String> parts,
            String key,
            SubmissionAgreement before,
            SubmissionAgreement after,
            Function<SubmissionAgreement, ?> part) {
        if (!Objects.equals(part.apply(before), part.apply(after))) {
            parts.add(key);
        }
    }

    private static String message(@Nullable Treatment treatment) {
        return "treatment." + (treatment == null ? "default" : treatment.word());
    }
}
