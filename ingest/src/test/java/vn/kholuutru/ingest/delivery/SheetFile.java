package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook written cell by cell, as contractors lay theirs out. */
final class SheetFile {
    private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
    private List<List<@Nullable Object>> rows = new ArrayList<>();

    static SheetFile of(String sheet) {
        return new SheetFile().sheet(sheet);
    }

    SheetFile sheet(String name) {
        rows = sheets.computeIfAbsent(name, unused -> new ArrayList<>());
        return this;
    }

    /** The next row; null is an empty cell. */
    SheetFile row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    int rows() {
        return rows.size();
    }

    /** The rows of the sheet that is being written. */
    List<List<@Nullable Object>> content() {
        return rows;
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", "1.0");
            sheets.forEach((name, content) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int row = 0; row < content.size(); row++) {
                    for (int column = 0; column < content.get(row).size(); column++) {
                        put(sheet, row, column, content.get(row).get(column));
                    }
                }
            });
            book.finish();
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean answer -> sheet.value(row, column, answer);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}
