package vn.kholuutru.ingest.report.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.FaultKind;
import vn.kholuutru.ingest.report.FaultReasons;
import vn.kholuutru.ingest.report.FindingTexts;
import vn.kholuutru.ingest.report.ReportWords;

/** How findings are said in a comment and at the end of a row. */
final class RemarkWords {
    private static final int LONGEST_RESULT = 1_000;

    private final ReportWords words = new ReportWords();
    private final FindingTexts vietnamese = FindingTexts.in(FindingTexts.VIETNAMESE);
    private final FaultReasons reasons = new FaultReasons();
    private final FindingTexts english = FindingTexts.in(Locale.ENGLISH);

    String sentence(DeliveryReport report) {
        return words.sentence(report);
    }

    /** What a kind of fault is; said of its first place where it says more than the kind. */
    String kind(FaultKind kind) {
        return vietnamese.what(kind.example());
    }

    String reason(String fault) {
        return reasons.vietnamese(fault).orElse("");
    }

    String say(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** Every finding with what to do about it, Vietnamese first. */
    String comment(List<Finding> findings) {
        return findings.stream()
                .map(finding -> severity(finding).toUpperCase(Locale.ROOT) + ": " + vietnamese.whole(finding) + "\n"
                        + english.whole(finding))
                .collect(Collectors.joining("\n\n"));
    }

    /** Every finding in short. */
    String result(List<Finding> findings) {
        String text = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(vietnamese::what)
                .distinct()
                .collect(Collectors.joining(" "));
        return text.length() > LONGEST_RESULT ? text.substring(0, LONGEST_RESULT) + "…" : text;
    }

    String what(Finding finding) {
        return vietnamese.what(finding);
    }

    String action(Finding finding) {
        return vietnamese.action(finding);
    }

    String severity(Finding finding) {
        return words.of("severity." + finding.severity().word());
    }
}
