package vn.kholuutru.ingest.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.secrecy.Secrecy;

/** Everything to be said about one row of the mục lục; gathered, then read. */
final class RowRemark {
    private final List<Finding> findings = new ArrayList<>(1);
    private Optional<SubmissionState> state = Optional.empty();

    /** A finding told of several documents, such as one of their hồ sơ, is said once. */
    void add(Finding finding) {
        if (findings.stream().noneMatch(known -> saysTheSame(known, finding))) {
            findings.add(finding);
        }
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        return one.fault().equals(other.fault())
                && one.place().column().equals(other.place().column())
                && one.arguments().equals(other.arguments());
    }

    void decided(SubmissionState documentState) {
        state = Optional.of(documentState);
    }

    /** True when nothing of the row may be repeated. */
    boolean isSecret() {
        return findings.stream().anyMatch(Secrecy::concerns);
    }

    /** The gravest first; of a secret record only that it is one. */
    List<Finding> findings() {
        return Secrecy.withheld(findings).stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
    }

    Verdict verdict() {
        if (has(Severity.ERROR) || state.equals(Optional.of(SubmissionState.REJECTED))) {
            return Verdict.REFUSED;
        }
        if (has(Severity.WARNING)) {
            return Verdict.WARNED;
        }
        if (state.equals(Optional.of(SubmissionState.SKIPPED))) {
            return Verdict.SKIPPED;
        }
        return state.filter(known -> known == SubmissionState.RECEIVED).isPresent() ? Verdict.OPEN : Verdict.PASSED;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
