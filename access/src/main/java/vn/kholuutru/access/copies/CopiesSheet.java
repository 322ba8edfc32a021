package vn.kholuutru.access.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.access.copies.CopiesReport.OnTarget;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.time.Vietnam;

/** The report on copies as a workbook: targets, phông, and every gap, written while they are read. */
public final class CopiesSheet {
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnam.ZONE);
    /** Excel's last row is 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int ROWS_BETWEEN_FLUSHES = 1_000;

    private final ProveCopies copies;
    private final Visitor visitor;
    private final Language language;

    public CopiesSheet(ProveCopies copies, Visitor visitor, Language language) {
        this.copies = copies;
        this.visitor = visitor;
        this.language = language;
    }

    public void write(CopiesReport report, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0")) {
            writeFonds(report, workbook.newWorksheet(say("copies.fonds")));
            writeTargets(report, workbook.newWorksheet(say("copies.targets")));
            writeGaps(workbook.newWorksheet(say("copies.gaps")));
        }
    }

    private void writeFonds(CopiesReport report, Worksheet sheet) throws IOException {
        sheet.inlineString(0, 0, say("copies.sheet.what", report.wanted(), TIME.format(report.at())));
        head(sheet, 1, "fonds-code", "objects", "size-bytes", "covered", "gaps", "overdue", "oldest");
        int row = 2;
        for (FondsCopies fonds : report.fonds()) {
            sheet.inlineString(row, 0, fonds.fonds().map(FondsCode::value).orElse("–"));
            sheet.value(row, 1, fonds.objects());
            sheet.value(row, 2, fonds.bytes());
            sheet.value(row, 3, fonds.covered());
            sheet.value(row, 4, fonds.gaps());
            sheet.value(row, 5, fonds.overdue());
            sheet.inlineString(row, 6, time(fonds.oldest()));
            row++;
        }
        sheet.finish();
    }

    private void writeTargets(CopiesReport report, Worksheet sheet) throws IOException {
        head(sheet, 0, "target", "kind", "medium", "site", "responsible", "objects", "size-bytes", "lacking", "latest");
        int row = 1;
        for (OnTarget one : report.targets()) {
            List<String> texts = List.of(
                    one.target().id().value(),
                    say("copies.kind." + one.target().kind()),
                    one.target().medium(),
                    one.target().site(),
                    one.target().responsible());
            for (int column = 0; column < texts.size(); column++) {
                sheet.inlineString(row, column, texts.get(column));
            }
            sheet.value(row, 5, one.holdings().objects());
            sheet.value(row, 6, one.holdings().bytes());
            sheet.value(row, 7, one.holdings().lacking());
            sheet.inlineString(row, 8, time(one.holdings().latest()));
            row++;
        }
        sheet.finish();
    }

    private void writeGaps(Worksheet sheet) throws IOException {
        head(sheet, 0, "fonds-code", "object", "version", "size-bytes", "since", "held");
        int[] row = {0};
        copies.eachGap(visitor, gap -> {
            if (row[0] < MOST_ROWS) {
                row[0]++;
                writeGap(sheet, row[0], gap);
            }
        });
        sheet.finish();
    }

    private static void writeGap(Worksheet sheet, int row, CopyGap gap) {
        sheet.inlineString(
                row, 0, gap.object().id().fonds().map(FondsCode::value).orElse("–"));
        sheet.inlineString(row, 1, gap.object().id().value());
        sheet.value(row, 2, gap.object().head());
        sheet.value(row, 3, gap.object().bytes());
        sheet.inlineString(row, 4, TIME.format(gap.object().notedAt()));
        sheet.inlineString(row, 5, gap.held().stream().map(TargetId::value).collect(Collectors.joining(", ")));
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void head(Worksheet sheet, int row, String... columns) {
        for (int column = 0; column < columns.length; column++) {
            sheet.inlineString(row, column, say("copies." + columns[column]));
            sheet.style(row, column).bold().set();
            sheet.width(column, 24);
        }
        sheet.freezePane(0, row + 1);
    }

    private String say(String key, Object... arguments) {
        return WORDS.say(language, key, arguments);
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(TIME::format).orElse("");
    }
}
