package vn.kholuutru.access.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

/**
 * Documents as rows of a workbook, written while they come. Every text is written as a text and led by an apostrophe where
 * it would be a formula once somebody saved the sheet as CSV.
 */
final class ResultSheet implements AutoCloseable {
    private static final MessageFiles WORDS = new MessageFiles("messages/export");
    private static final List<String> COLUMNS = List.of(
            "ordinal",
            "number",
            "issued",
            "type",
            "agency",
            "title",
            "fonds",
            "findingAid",
            "dossier",
            "dossierTitle",
            "code",
            "pages",
            "retention",
            "access",
            "languages",
            "address");
    private static final List<Integer> WIDTHS = List.of(6, 18, 12, 16, 28, 60, 28, 10, 26, 40, 32, 8, 14, 20, 18, 60);
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int HEADING = 1;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Language language;
    private final String addresses;
    private int rows;

    private ResultSheet(Workbook workbook, Worksheet sheet, Language language, String addresses) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.language = language;
        this.addresses = addresses;
    }

    /** @param total how many documents the search found, which may be more than the sheet will hold */
    static ResultSheet begin(OutputStream out, Language language, long total, String addresses) {
        Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0");
        Worksheet sheet = workbook.newWorksheet(WORDS.say(language, "sheet"));
        String words = total > ExportForm.MOST_DOCUMENTS ? "cut" : "whole";
        sheet.inlineString(0, 0, WORDS.say(language, words, ExportForm.MOST_DOCUMENTS, total));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.inlineString(HEADING, column, WORDS.say(language, "column." + COLUMNS.get(column)));
            sheet.style(HEADING, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, HEADING + 1);
        return new ResultSheet(workbook, sheet, language, addresses);
    }

    void add(DocumentEntry entry) {
        rows++;
        int row = HEADING + rows;
        sheet.value(row, 0, rows);
        text(row, 1, entry.number().orElse(""));
        text(row, 2, entry.issued().map(ResultSheet::shown).orElse(""));
        text(row, 3, entry.type().orElse(""));
        text(row, 4, entry.agency().orElse(""));
        text(row, 5, entry.title());
        text(row, 6, entry.fondsTitle());
        text(
                row,
                7,
                FindingAidNumber.of(entry.fonds(), entry.dossier())
                        .map(FindingAidNumber::value)
                        .orElse(""));
        text(row, 8, entry.dossier().value());
        text(row, 9, entry.dossierTitle());
        text(row, 10, entry.docCode());
        sheet.value(row, 11, entry.pageCount());
        text(row, 12, entry.retention().orElse(""));
        text(row, 13, WORDS.say(language, "access." + entry.accessLevel().name().toLowerCase(Locale.ROOT)));
        text(row, 14, String.join(", ", entry.languages()));
        text(row, 15, addresses + entry.id());
        if (rows % ROWS_BETWEEN_FLUSHES == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SheetText.harmless(text));
        }
    }

    /** As people write dates here, in both languages: {@code 05/03/2020}, {@code 03/2020}, {@code 2020}. */
    private static String shown(PartialDate date) {
        String[] parts = date.iso().split("-");
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> parts[1] + "/" + parts[0];
            default -> parts[2] + "/" + parts[1] + "/" + parts[0];
        };
    }
}
