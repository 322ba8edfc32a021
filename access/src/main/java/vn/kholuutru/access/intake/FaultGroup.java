package vn.kholuutru.access.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.FindingWords;

/** Everything found of one kind in a delivery. */
public record FaultGroup(String fault, List<Finding> findings) {
    public FaultGroup {
        findings = List.copyOf(findings);
    }

    boolean keepsFilesOut() {
        return severity() == Severity.ERROR;
    }

    /** The gravest of them. */
    Severity severity() {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** In the words of intake, with some of its places. */
    public FaultInWords in(FindingWords words, int from, int most) {
        Finding example = findings.getFirst();
        LocalizedText what = words.what(example);
        List<FaultInWords.PlaceInWords> places = findings.stream()
                .skip(from)
                .limit(most)
                .map(finding -> {
                    LocalizedText here = words.what(finding);
                    return new FaultInWords.PlaceInWords(
                            finding.place(), here.equals(what) ? Optional.empty() : Optional.of(here));
                })
                .toList();
        return new FaultInWords(
                fault, severity(), what, words.action(example), words.reason(fault), findings.size(), places);
    }
}
