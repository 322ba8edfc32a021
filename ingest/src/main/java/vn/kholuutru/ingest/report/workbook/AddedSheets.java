package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;
import vn.kholuutru.ingest.report.FaultKind;
import vn.kholuutru.ingest.report.FaultKind.Located;
import vn.kholuutru.ingest.report.workbook.PlainSheet.Cell;

/** The sheets the report adds before the delivered ones: the sum of it, what does not match, what is said of the whole. */
final class AddedSheets {
    private static final Set<String> MISMATCHES =
            Set.of("FILE_WITHOUT_ROW", "ROW_WITHOUT_FILE", "AMBIGUOUS_FILE", "FILE_NAMED_TWICE");
    private static final int MOST_LISTED = 1_000;

    private final DeliveryReport report;
    private final CopiedStyles styles;
    private final RemarkWords words;
    private final Map<String, String> sheetNames;

    /** @param sheetNames of the sheets handed back, by the name findings know them by */
    AddedSheets(DeliveryReport report, CopiedStyles styles, RemarkWords words, Map<String, String> sheetNames) {
        this.report = report;
        this.styles = styles;
        this.words = words;
        this.sheetNames = sheetNames;
    }

    /** One sentence, the counts, what the colours mean, and the faults by kind with a link to the first place of each. */
    void writeSummary(XmlText to, int commentsLeftOut) throws IOException {
        PlainSheet sheet = new PlainSheet(to, styles, List.of(22, 70, 12, 40, 70, 30));
        List<FaultKind> kinds = FaultKind.of(report);
        sheet.row(OwnStyle.TITLE, List.of(words.say("title", report.delivery())));
        sheet.row(OwnStyle.TITLE, List.of(words.sentence(report)));
        sheet.space();
        count(sheet, "accepted", report.accepted());
        count(sheet, "rejected", report.rejected());
        count(sheet, "skipped", report.skipped());
        count(sheet, "pages", report.pages());
        sheet.space();
        sheet.row(List.of(
                Cell.of(OwnStyle.REFUSED, words.say("row.refused")),
                Cell.of(OwnStyle.PLAIN, words.say("legend.refused"))));
        sheet.row(List.of(
                Cell.of(OwnStyle.WARNED, words.say("row.warned")),
                Cell.of(OwnStyle.PLAIN, words.say("legend.warned"))));
        if (commentsLeftOut > 0) {
            sheet.row(List.of(
                    Cell.of(OwnStyle.BOLD, words.say("comments")),
                    Cell.of(OwnStyle.PLAIN, words.say("comments.left-out", Comments.MOST, commentsLeftOut))));
        }
        sheet.space();
        if (kinds.isEmpty()) {
            sheet.row(OwnStyle.BOLD, List.of(words.say("clean")));
        } else {
            sheet.row(OwnStyle.HEADING, headings("severity", "found", "number", "why", "action", "first-place"));
        }
        for (FaultKind kind : kinds) {
            Finding example = kind.example();
            sheet.row(List.of(
                    Cell.of(style(kind.severity()), words.severity(example)),
                    Cell.boxed(words.kind(kind)),
                    Cell.number(kind.places().size()),
                    Cell.boxed(words.reason(kind.fault())),
                    Cell.boxed(words.action(example)),
                    firstPlace(kind)));
        }
        list(sheet, "ignored", report.ignored());
        sheet.end();
    }

    /** Files without rows, rows without files, and every other document that has no row to stand in. */
    void writeMismatches(XmlText to) throws IOException {
        PlainSheet sheet = new PlainSheet(to, styles, List.of(14, 60, 28, 10, 60, 60));
        List<ReportedDocument> listed = report.documents().stream()
                .filter(document -> isMismatch(document)
                        || (isFaulty(document) && document.row().isEmpty()))
                .toList();
        sheet.row(OwnStyle.TITLE, List.of(words.say("sheet.mismatches")));
        if (listed.isEmpty()) {
            sheet.row(OwnStyle.PLAIN, List.of(words.say("mismatches.none")));
        } else {
            sheet.row(OwnStyle.HEADING, headings("severity", "file", "sheet", "row", "found", "action"));
        }
        for (ReportedDocument document : listed) {
            for (Finding finding : document.findings()) {
                boolean matters =
                        MISMATCHES.contains(finding.fault()) || document.row().isEmpty();
                if (matters && finding.severity() != Severity.INFO && !sheet.isFull()) {
                    row(sheet, new Located(Optional.of(document), finding));
                }
            }
        }
        sheet.end();
    }

    /** What was found of hồ sơ and of the delivery as a whole. */
    void writeWhole(XmlText to) throws IOException {
        PlainSheet sheet = new PlainSheet(to, styles, List.of(14, 60, 28, 10, 60, 60));
        sheet.row(OwnStyle.TITLE, List.of(words.say("sheet.whole")));
        if (report.findings().isEmpty()) {
            sheet.row(OwnStyle.PLAIN, List.of(words.say("whole.none")));
        } else {
            sheet.row(OwnStyle.HEADING, headings("severity", "file", "sheet", "row", "found", "action"));
        }
        for (Finding finding : report.findings()) {
            if (!sheet.isFull()) {
                row(sheet, new Located(Optional.empty(), finding));
            }
        }
        sheet.end();
    }

    private void row(PlainSheet sheet, Located located) throws IOException {
        Finding finding = located.finding();
        Place place = located.place();
        sheet.row(List.of(
                Cell.of(style(finding.severity()), words.severity(finding)),
                Cell.boxed(located.file().orElse("")),
                Cell.boxed(place.sheet().orElse("")),
                placeCell(
                        place,
                        place.row().isPresent() ? String.valueOf(place.row().getAsInt()) : ""),
                Cell.boxed(words.what(finding)),
                Cell.boxed(words.action(finding))));
    }

    private Cell firstPlace(FaultKind kind) {
        Optional<Place> inSheet = kind.places().stream()
                .map(Located::place)
                .filter(place -> place.sheet().isPresent() && place.row().isPresent())
                .findFirst();
        String text = inSheet.map(place -> words.say(
                        "place",
                        place.sheet().orElse(""),
                        String.valueOf(place.row().getAsInt())))
                .orElseGet(() -> kind.places().stream()
                        .flatMap(located -> located.file().stream())
                        .findFirst()
                        .orElse(""));
        return inSheet.map(place -> placeCell(place, text)).orElseGet(() -> Cell.boxed(text));
    }

    private Cell placeCell(Place place, String text) {
        return place.sheet()
                .filter(sheet -> place.row().isPresent() && sheetNames.containsKey(sheet))
                .map(sheet -> Cell.link(
                        text,
                        XlsxNames.place(
                                sheetNames.getOrDefault(sheet, sheet),
                                0,
                                place.row().getAsInt())))
                .orElseGet(() -> Cell.boxed(text));
    }

    private void count(PlainSheet sheet, String key, long number) throws IOException {
        sheet.row(List.of(Cell.of(OwnStyle.BOLD, words.say(key)), Cell.number(number)));
    }

    private void list(PlainSheet sheet, String key, List<String> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        sheet.space();
        sheet.row(OwnStyle.BOLD, List.of(words.say(key)));
        for (String entry : entries.subList(0, Math.min(entries.size(), MOST_LISTED))) {
            sheet.row(List.of(Cell.of(OwnStyle.PLAIN, ""), Cell.of(OwnStyle.PLAIN, entry)));
        }
        if (entries.size() > MOST_LISTED) {
            sheet.row(OwnStyle.PLAIN, List.of("", words.say("more", String.valueOf(entries.size() - MOST_LISTED))));
        }
    }

    private List<String> headings(String... keys) {
        return List.of(keys).stream().map(key -> words.say(key)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static OwnStyle style(Severity severity) {
        return switch (severity) {
            case ERROR -> OwnStyle.REFUSED;
            case WARNING -> OwnStyle.WARNED;
            case INFO -> OwnStyle.BOXED;
        };
    }

    private static boolean isMismatch(ReportedDocument document) {
        return document.findings().stream().anyMatch(finding -> MISMATCHES.contains(finding.fault()));
    }

    private static boolean isFaulty(ReportedDocument document) {
        return document.state() == SubmissionState.REJECTED
                || document.findings().stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    }
}
