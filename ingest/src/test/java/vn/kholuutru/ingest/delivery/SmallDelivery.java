package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A delivery of one hồ sơ and two văn bản under tt05-2025 without any fault; a test changes what it is about. */
public final class SmallDelivery {
    public static final String DOSSIER = "000.00.00.G09.2025.01.0001";
    public static final String FIRST = DOSSIER + ".0000001";
    public static final String SECOND = DOSSIER + ".0000002";

    public final Path folder;
    public final List<Map<String, Object>> fonds = new ArrayList<>();
    public final List<Map<String, Object>> dossiers = new ArrayList<>();
    public final List<Map<String, Object>> documents = new ArrayList<>();
    public final List<Map<String, Object>> photos = new ArrayList<>();
    public final List<Map<String, Object>> recordings = new ArrayList<>();
    public final List<String> otherSheets = new ArrayList<>();
    public int rowsAboveHeading;
    public String workbookName = "muc-luc.xlsx";

    public SmallDelivery(Path folder) throws IOException {
        this.folder = folder;
        dossiers.add(dossier(DOSSIER));
        documents.add(document(FIRST));
        documents.add(document(SECOND));
        file(FIRST + ".pdf");
        file(SECOND + ".pdf");
    }

    public static Map<String, Object> dossier(String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("arcFileCode", code);
        row.put("title", "Hồ sơ về việc số hóa tài liệu lưu trữ");
        row.put("maintenance", "01");
        row.put("mode", "01");
        row.put("language", "01");
        row.put("startDate", LocalDate.of(2025, 1, 2));
        row.put("endDate", "31/12/2025");
        row.put("totalDoc", 2);
        row.put("numberOfPaper", 4);
        row.put("numberOfPage", 4);
        row.put("riskRecovery", 0);
        return row;
    }

    public static Map<String, Object> document(String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("docId", "G09.2025.1." + code.substring(code.length() - 1));
        row.put("docCode", code);
        row.put("maintenance", "01");
        row.put("typeName", "22");
        row.put("codeNumber", "15");
        row.put("codeNotation", "15/SNV-VTLT");
        row.put("issuedDate", "05/03/2025");
        row.put("organName", "Sở Nội vụ");
        row.put("subject", "Về việc số hóa tài liệu");
        row.put("language", "01");
        row.put("numberOfPage", 1);
        row.put("mode", "01");
        return row;
    }

    /** Gives a value to the first văn bản. */
    public SmallDelivery with(String heading, Object value) {
        documents.getFirst().put(heading, value);
        return this;
    }

    public Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "%PDF-1.7 " + path, StandardCharsets.UTF_8);
    }

    public Path write() throws IOException {
        Path workbook = folder.resolve(workbookName);
        try (OutputStream out = Files.newOutputStream(workbook)) {
            Workbook book = new Workbook(out, "test", "1.0");
            for (String name : otherSheets) {
                Worksheet sheet = book.newWorksheet(name);
                sheet.value(0, 0, "Ghi chú của đơn vị số hóa");
            }
            if (!fonds.isEmpty()) {
                table(book.newWorksheet("Phông"), fonds);
            }
            table(book.newWorksheet("Hồ sơ"), dossiers);
            if (!documents.isEmpty()) {
                table(book.newWorksheet("Văn bản"), documents);
            }
            if (!photos.isEmpty()) {
                table(book.newWorksheet("Ảnh"), photos);
            }
            if (!recordings.isEmpty()) {
                table(book.newWorksheet("Ghi âm"), recordings);
            }
            book.finish();
        }
        return workbook;
    }

    private void table(Worksheet sheet, List<Map<String, Object>> rows) {
        for (int above = 0; above < rowsAboveHeading; above++) {
            sheet.value(above, 0, "ỦY BAN NHÂN DÂN TỈNH");
        }
        Set<String> headings = new LinkedHashSet<>();
        rows.forEach(row -> headings.addAll(row.keySet()));
        int column = 0;
        for (String heading : headings) {
            sheet.value(rowsAboveHeading, column, heading);
            int line = rowsAboveHeading + 1;
            for (Map<String, Object> row : rows) {
                put(sheet, line++, column, row.get(heading));
            }
            column++;
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}
