package vn.kholuutru.access.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.access.export.SheetText;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.statistics.UseStatistics;

/** The use of the archive as a workbook: a sheet for every dimension, each with the sum. */
public final class UseSheet {
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Language language;

    public UseSheet(Language language) {
        this.language = language;
    }

    public void write(UseStatistics statistics, LocalDate first, LocalDate last, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0")) {
            for (UseTable table : UseTable.all(statistics, language)) {
                Worksheet sheet = workbook.newWorksheet(say("statistics.by." + table.dimension()));
                sheet.inlineString(0, 0, say("statistics.period", DAY.format(first), DAY.format(last)));
                head(sheet, say("statistics.by." + table.dimension()));
                int row = 2;
                for (UseTable.Row line : table.rows()) {
                    write(sheet, row++, line.words(), line.values());
                }
                write(sheet, row, say("statistics.total"), UseTable.values(statistics.total()));
                sheet.style(row, 0).bold().set();
                sheet.finish();
            }
        }
    }

    private void head(Worksheet sheet, String member) {
        sheet.inlineString(1, 0, member);
        sheet.width(0, 40);
        for (int column = 0; column < UseTable.COLUMNS.size(); column++) {
            sheet.inlineString(1, column + 1, say("statistics." + UseTable.COLUMNS.get(column)));
            sheet.width(column + 1, 18);
        }
        for (int column = 0; column <= UseTable.COLUMNS.size(); column++) {
            sheet.style(1, column).bold().set();
        }
        sheet.freezePane(1, 2);
    }

    private static void write(Worksheet sheet, int row, String words, List<Long> values) {
        sheet.inlineString(row, 0, SheetText.harmless(words));
        for (int column = 0; column < values.size(); column++) {
            sheet.value(row, column + 1, values.get(column));
            sheet.style(row, column + 1).format("#,##0").set();
        }
    }

    private String say(String key, Object... arguments) {
        return WORDS.say(language, key, arguments);
    }
}
