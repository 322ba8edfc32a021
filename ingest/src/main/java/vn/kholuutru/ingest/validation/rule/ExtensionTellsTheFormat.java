package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The file is named for what it is: a PNG called {@code .jpg} opens in one program and not in another. What is called PDF
 * and is none is another fault, see {@link FormatSuitsTheRecord}.
 */
public final class ExtensionTellsTheFormat implements ValidationRule {
    private static final Fault WRONG_EXTENSION = Fault.of(
            "WRONG_EXTENSION",
            "ExtensionTellsTheFormat",
            Severity.ERROR,
            Clause.MEDIA,
            "FaultyMediaTest#aPictureUnderAnotherName");

    @Override
    public List<Fault> faults() {
        return List.of(WRONG_EXTENSION);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        Optional<FileFormat> format = inspection.format();
        String name = document.path().substring(document.path().lastIndexOf('/') + 1);
        if (format.isEmpty() || format.get().isNamedBy(name) || FileFormat.PDF.isNamedBy(name)) {
            return List.of();
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return List.of(Judgement.finding(
                document,
                agreement,
                WRONG_EXTENSION,
                extension,
                format.get().name(),
                format.get().extensions().getFirst()));
    }
}
