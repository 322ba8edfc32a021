package vn.kholuutru.ingest.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.FindingWords;

/** The words of the message files and the clauses of the catalogue, for pages that show findings. */
@ApplicationScoped
public class CatalogueFindingWords implements FindingWords {
    private final FindingTexts vietnamese = FindingTexts.in(FindingTexts.VIETNAMESE);
    private final FindingTexts english = FindingTexts.in(Locale.ENGLISH);
    private final FaultReasons reasons = new FaultReasons();

    @Override
    public LocalizedText what(Finding finding) {
        return new LocalizedText(vietnamese.what(finding), english.what(finding));
    }

    @Override
    public LocalizedText action(Finding finding) {
        return new LocalizedText(vietnamese.action(finding), english.action(finding));
    }

    @Override
    public Optional<LocalizedText> reason(String fault) {
        return reasons.vietnamese(fault)
                .map(clause -> new LocalizedText(clause, reasons.english(fault).orElse(clause)));
    }
}
