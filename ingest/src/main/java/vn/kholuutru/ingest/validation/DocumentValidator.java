package vn.kholuutru.ingest.validation;

import java.util.List;
import java.util.ServiceLoader;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.ValidationReport;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

/** Asks every rule about one file and collects what they find, after what reading the delivery found. */
public final class DocumentValidator {
    private final List<ValidationRule> rules;

    public DocumentValidator(List<ValidationRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** All rules this build knows: one class, one service line each. */
    public static DocumentValidator standard() {
        return new DocumentValidator(
                ServiceLoader.load(ValidationRule.class, ValidationRule.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    public ValidationReport validate(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        List<Finding> found = rules.stream()
                .flatMap(rule -> rule.check(document, inspection, agreement).stream())
                .toList();
        return new ValidationReport(document.findings()).and(new ValidationReport(found));
    }
}
