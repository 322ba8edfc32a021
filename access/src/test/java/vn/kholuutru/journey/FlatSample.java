package vn.kholuutru.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kholuutru.access.FlatWorkbook;

/** A sample delivery whose mục lục is rewritten as one flat sheet, with headings and a mistake of the clerk's own. */
final class FlatSample {
    static final String ODD_HEADING = "Diễn giải";
    static final String SUMMARY = "Trích yếu nội dung";
    static final String DATE = "Ngày, tháng, năm tài liệu";
    static final String WRONG_DATE = "31/02/2024";
    private static final String CODE = "Mã hồ sơ lưu trữ";

    private FlatSample() {}

    /** Writes a delivery of some hồ sơ; the date of its first văn bản is wrong. */
    static Path write(Path folder, int documents, int seed) throws IOException {
        RunningArchive.run(
                "sample",
                folder.toString(),
                "--documents",
                String.valueOf(documents),
                "--pages",
                "1",
                "--seed",
                String.valueOf(seed));
        Path workbook = folder.resolve("muc-luc.xlsx");
        flatten(workbook);
        return workbook;
    }

    private static void flatten(Path workbook) throws IOException {
        List<Map<String, String>> dossiers;
        List<Map<String, String>> documents;
        try (XSSFWorkbook sample = new XSSFWorkbook(Files.newInputStream(workbook))) {
            dossiers = rows(sample.getSheet("Hồ sơ"));
            documents = rows(sample.getSheet("Văn bản"));
        }
        documents.getFirst().put(DATE, WRONG_DATE);
        List<String> ofDossier = filled(dossiers);
        List<String> ofDocument = filled(documents);
        List<List<String>> flat = documents.stream()
                .map(document -> {
                    List<String> row = new ArrayList<>();
                    Map<String, String> dossier = dossierOf(document, dossiers);
                    ofDossier.forEach(heading -> row.add(dossier.getOrDefault(heading, "")));
                    ofDocument.forEach(heading -> row.add(document.getOrDefault(heading, "")));
                    return row;
                })
                .toList();
        List<String> headings = new ArrayList<>(ofDossier);
        UnaryOperator<String> clerk = heading -> heading.equals(SUMMARY) ? ODD_HEADING : heading;
        ofDocument.forEach(heading -> headings.add(clerk.apply(heading)));
        FlatWorkbook.write(workbook, headings, flat);
    }

    private static Map<String, String> dossierOf(Map<String, String> document, List<Map<String, String>> dossiers) {
        return dossiers.stream()
                .filter(dossier -> document.containsValue(dossier.get(CODE))
                        || document.values().stream().anyMatch(value -> value.startsWith(dossier.get(CODE) + ".")))
                .findFirst()
                .orElseThrow();
    }

    /** The columns with a value in some row. */
    private static List<String> filled(List<Map<String, String>> rows) {
        return rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        DataFormatter text = new DataFormatter();
        Row headings = sheet.getRow(0);
        return StreamSupport.stream(sheet.spliterator(), false)
                .skip(1)
                .map(row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (Cell cell : row) {
                        String value = text.formatCellValue(cell);
                        if (!value.isEmpty()) {
                            values.put(text.formatCellValue(headings.getCell(cell.getColumnIndex())), value);
                        }
                    }
                    return values;
                })
                .toList();
    }
}
