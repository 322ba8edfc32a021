package vn.kholuutru.ingest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.report.FindingTexts;

/**
 * A finding as JSON.
 *
 * @param row counted from 1, as the spreadsheet shows it
 * @param vi what was found and what to do, Vietnamese
 * @param en the same in English
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingBody(
        String rule,
        String fault,
        String severity,
        Optional<String> file,
        Optional<String> sheet,
        Optional<Integer> row,
        Optional<String> column,
        String vi,
        String en) {
    private static final FindingTexts VIETNAMESE = FindingTexts.in(FindingTexts.VIETNAMESE);
    private static final FindingTexts ENGLISH = FindingTexts.in(Locale.ENGLISH);

    static FindingBody from(Finding finding) {
        return new FindingBody(
                finding.rule(),
                finding.fault(),
                finding.severity().word(),
                finding.place().file(),
                finding.place().sheet(),
                finding.place().row().isPresent()
                        ? Optional.of(finding.place().row().getAsInt())
                        : Optional.empty(),
                finding.place().column(),
                VIETNAMESE.whole(finding),
                ENGLISH.whole(finding));
    }
}
