package vn.kholuutru.ingest.validation;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.ValidationReport;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.Latitude;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.secrecy.Secrecy;

/** Asks every rule about one file and collects what they find, after what reading the delivery found. */
public final class DocumentValidator {
    private final List<ValidationRule> rules;
    private final Set<String> negotiable;

    public DocumentValidator(List<ValidationRule> rules) {
        this.rules = List.copyOf(rules);
        this.negotiable = rules.stream()
                .flatMap(rule -> rule.faults().stream())
                .filter(fault -> fault.latitude() == Latitude.NEGOTIABLE)
                .map(Fault::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All rules this build knows: one class, one service line each. */
    public static DocumentValidator standard() {
        return new DocumentValidator(
                ServiceLoader.load(ValidationRule.class, ValidationRule.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * A cover or a list of a hồ sơ is no document, so that what the circulars ask of scans only warns; what would harm the
     * archive or its readers refuses it as it refuses any file.
     */
    private List<Finding> eased(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() == Severity.ERROR && negotiable.contains(finding.fault())
                        ? new Finding(
                                finding.rule(), finding.fault(), Severity.WARNING, finding.place(), finding.arguments())
                        : finding)
                .toList();
    }

    public ValidationReport validate(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        List<Finding> found = rules.stream()
                .flatMap(rule -> rule.check(document, inspection, agreement).stream())
                .toList();
        ValidationReport whole = new ValidationReport(document.findings())
                .and(new ValidationReport(document.accompaniesDossier() ? eased(found) : found));
        return new ValidationReport(Secrecy.withheld(agreed(whole, agreement).findings()));
    }

    /** Without what was agreed not to be looked at. */
    static ValidationReport agreed(ValidationReport report, Agreement agreement) {
        return new ValidationReport(report.findings().stream()
                .filter(finding -> !agreement.ignores(finding))
                .toList());
    }
}
