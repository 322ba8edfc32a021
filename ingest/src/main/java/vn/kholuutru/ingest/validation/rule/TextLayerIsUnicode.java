package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.validation.ValidationRule;

/** The text layer is Unicode; one of before is read all the same, so that the document is found, and that is recorded. */
public final class TextLayerIsUnicode implements ValidationRule {
    private static final Fault LEGACY_TEXT = Fault.of(
            "LEGACY_TEXT",
            "TextLayerIsUnicode",
            Severity.INFO,
            Clause.ARCHIVE,
            "LegacyPagesTest#aTextLayerOfBeforeUnicodeIsRecorded");

    @Override
    public List<Fault> faults() {
        return List.of(LEGACY_TEXT);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        String encodings = inspection.pages().stream()
                .flatMap(page -> page.convertedFrom().stream())
                .distinct()
                .map(LegacyEncoding::label)
                .sorted()
                .collect(Collectors.joining(", "));
        return encodings.isEmpty()
                ? List.of()
                : List.of(Judgement.finding(
                        document,
                        agreement,
                        LEGACY_TEXT,
                        encodings,
                        Judgement.pages(
                                inspection, page -> !page.convertedFrom().isEmpty())));
    }
}
