package vn.kholuutru.core.model.report;

import java.util.ArrayList;
import java.util.List;

/** Everything found in one file or delivery; it collects, it does not stop at the first fault. */
public record ValidationReport(List<Finding> findings) {
    public static final ValidationReport CLEAN = new ValidationReport(List.of());

    public ValidationReport {
        findings = List.copyOf(findings);
    }

    public boolean accepted() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public ValidationReport and(ValidationReport other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new ValidationReport(all);
    }
}
