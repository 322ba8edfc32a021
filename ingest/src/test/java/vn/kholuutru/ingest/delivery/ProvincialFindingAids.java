package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.ingest.legacy.Encoders;

/** Mục lục as offices of a province keep them: forms with a motto and signatures, ditto marks, printed pages, merged cells. */
final class ProvincialFindingAids {
    static final List<String> HEADINGS = List.of(
            "Mã hồ sơ",
            "Tiêu đề hồ sơ",
            "Thời hạn bảo quản",
            "Mã văn bản",
            "Tên loại văn bản",
            "Số văn bản",
            "Ký hiệu văn bản",
            "Ngày tháng văn bản",
            "Cơ quan ban hành",
            "Trích yếu nội dung",
            "Số trang văn bản",
            "Tên tệp");
    static final int TYPE = 4;
    static final int ISSUED = 7;
    static final int OFFICE = 8;
    static final int SUBJECT = 9;
    static final int PAGES = 10;

    private static final int DOSSIERS = 3;
    private static final int DOCUMENTS = 5;
    private static final String[] SUBJECTS = {
        "giao đất làm nhà ở cho cán bộ",
        "tu sửa đê bao sau lũ",
        "nâng bậc lương năm ấy",
        "đặt tên đường phố",
        "lập trạm y tế xã"
    };

    final List<Meant> meant = new ArrayList<>();
    final List<Planted> planted = new ArrayList<>();
    private final Path folder;

    /** A văn bản as it was meant. */
    record Meant(
            String file, String dossier, String title, String subject, String issued, String office, String pages) {
        Meant about(String other) {
            return new Meant(file, dossier, title, other, issued, office, pages);
        }

        Meant of(String other) {
            return new Meant(file, dossier, title, subject, other, office, pages);
        }

        Meant by(String other) {
            return new Meant(file, dossier, title, subject, issued, other, pages);
        }
    }

    /** Something wrong, and where. */
    record Planted(String fault, String sheet, int row, String column) {}

    ProvincialFindingAids(Path folder) {
        this.folder = folder;
    }

    /** The layouts, by name. */
    enum Layout {
        MOTTO_AND_SIGNATURES,
        DITTO_MARKS,
        PRINTED_PAGES,
        SHEET_PER_BOX,
        HIDDEN_AND_FILTERED,
        MERGED_DOSSIERS,
        DATES_IN_WORDS,
        COUNTS_WITH_UNITS,
        OLD_EXCEL_FROM_COLUMN_C,
        SEMICOLONS_IN_1258,
        TABS_IN_UTF16,
        COMMAS_AND_LINE_BREAKS,
        TYPED_IN_TCVN3,
        WRAPPED_HEADINGS,
        DATES_UNDER_ONE_HEADING,
        SHORT_WORDS_UNDER_GROUPS,
        NUMBERED_WITHOUT_MARKS
    }

    void write(Layout layout) throws IOException {
        List<List<@Nullable Object>> table = table();
        switch (layout) {
            case MOTTO_AND_SIGNATURES -> {
                table.addAll(0, motto());
                table.addAll(signatures());
                excel("Mục lục", table);
            }
            case DITTO_MARKS -> {
                String[] marks = {"nt", "-nt-", "″", "\"", "//", "Như trên", "- nt -", "“", "N/T", "''"};
                int used = 0;
                for (int row = 2; row < table.size(); row++) {
                    for (int column : List.of(2, TYPE, OFFICE)) {
                        if (written(row, column).equals(written(row - 1, column))) {
                            table.get(row).set(column, marks[used++ % marks.length]);
                        }
                    }
                }
                excel("Mục lục", table);
            }
            case PRINTED_PAGES -> {
                List<@Nullable Object> heading = table.getFirst();
                for (int row = table.size() - 4; row > 4; row -= 4) {
                    table.add(row, numbering());
                    table.add(row, new ArrayList<>(heading));
                    table.add(row, row("Trang " + row));
                    table.add(row, row(null, "Cộng mang sang", null, row));
                }
                table.add(1, numbering());
                excel("Mục lục", table);
            }
            case SHEET_PER_BOX -> boxes(table);
            case HIDDEN_AND_FILTERED -> hidden(table);
            case MERGED_DOSSIERS -> merged(table);
            case DATES_IN_WORDS -> dates(table);
            case COUNTS_WITH_UNITS -> {
                String[] forms = {"%s trang", "0%s tr.", "%str", "%s (trang)", "%s"};
                table.getFirst().add("Tờ số");
                for (int row = 1; row < table.size(); row++) {
                    String form = forms[row % forms.length];
                    table.get(row)
                            .set(
                                    PAGES,
                                    String.format(
                                            Locale.ROOT, form, table.get(row).get(PAGES)));
                    table.get(row).add(String.format(Locale.ROOT, "%02d-%02d", row, row + 14));
                }
                spoil(table, PAGES, "mấy trang", "INVALID_NUMBER", "Mục lục");
                excel("Mục lục", table);
            }
            case OLD_EXCEL_FROM_COLUMN_C -> {
                table.forEach(row -> {
                    row.add(0, null);
                    row.add(0, null);
                });
                table.addAll(0, motto());
                table.addAll(signatures());
                try (Workbook book = new HSSFWorkbook()) {
                    fill(book.createSheet("Mục lục"), table);
                    store(book, "Muc luc.xls");
                }
            }
            case SEMICOLONS_IN_1258 -> {
                encode(table, Encoders.TO_WINDOWS_1258);
                text(table, ";", Charset.forName("windows-1252"));
            }
            case TABS_IN_UTF16 -> text(table, "\t", StandardCharsets.UTF_16LE);
            case COMMAS_AND_LINE_BREAKS -> {
                table.subList(1, table.size()).forEach(row -> row.set(SUBJECT, row.get(SUBJECT) + ",\n\"bản chính\""));
                meant.replaceAll(one -> one.about(one.subject + ", \"bản chính\""));
                text(table, ",", StandardCharsets.UTF_8);
            }
            case TYPED_IN_TCVN3 -> {
                encode(table, Encoders.TO_TCVN3);
                meant.replaceAll(one -> one.by(one.office.replace("Ủy", "ủy")));
                excel("Muc luc", table);
            }
            case WRAPPED_HEADINGS -> {
                table.getFirst().replaceAll(cell -> String.valueOf(cell).replace(" ", "\n"));
                table.getFirst().set(5, "Số\nvăn\nbản");
                table.add(1, numbering());
                excel("Mục lục", table);
            }
            case DATES_UNDER_ONE_HEADING -> datesUnderOneHeading(table);
            case SHORT_WORDS_UNDER_GROUPS -> {
                table.set(
                        0,
                        row(
                                "Mã",
                                "Tiêu đề",
                                "THBQ",
                                "Mã",
                                "Tên loại",
                                "Số",
                                "Ký hiệu",
                                "Ngày tháng",
                                "Tác giả",
                                "Trích yếu",
                                "Số trang",
                                "Tên tệp"));
                table.add(0, row("HỒ SƠ", null, null, "VĂN BẢN"));
                excel("Mục lục", table);
            }
            case NUMBERED_WITHOUT_MARKS -> {
                int[] number = {1};
                table.getFirst()
                        .replaceAll(cell -> number[0]++ + ". "
                                + HeaderWords.fold(String.valueOf(cell)).toUpperCase(Locale.ROOT));
                excel("Sheet1", table);
            }
        }
    }

    private static String written(int row, int column) {
        return switch (column) {
            case 2 -> "Vĩnh viễn";
            case TYPE -> type(row);
            default -> office(row);
        };
    }

    private static String type(int row) {
        return (row - 1) / 3 % 2 == 0 ? "Quyết định" : "Công văn";
    }

    private static String office(int row) {
        return (row - 1) / 4 % 2 == 0 ? "Ủy ban nhân dân tỉnh Lâm Viên" : "Ty Thủy lợi";
    }

    private List<List<@Nullable Object>> table() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEADINGS));
        for (int dossier = 1; dossier <= DOSSIERS; dossier++) {
            for (int document = 1; document <= DOCUMENTS; document++) {
                int row = rows.size();
                String code = "000.00.12.H19.1987.0" + dossier;
                String file = String.format(Locale.ROOT, "%s.%07d.pdf", code, document);
                String title = "Tập quyết định, công văn về " + SUBJECTS[dossier] + " năm 1987";
                String subject = "Về việc " + SUBJECTS[document - 1] + " (bản " + row + ")";
                String issued = String.format(Locale.ROOT, "1987-%02d-%02d", document, dossier + 12);
                String pages = String.valueOf(1 + row % 7);
                Files.writeString(folder.resolve(file), "%PDF-1.7 " + file, StandardCharsets.UTF_8);
                meant.add(new Meant(file, code, title, subject, issued, office(row), pages));
                rows.add(row(
                        code,
                        title,
                        "Vĩnh viễn",
                        file.replace(".pdf", ""),
                        type(row),
                        String.valueOf(row),
                        "QĐ-UB",
                        day(issued),
                        office(row),
                        subject,
                        pages,
                        file));
            }
        }
        return rows;
    }

    private static String day(String iso) {
        return iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
    }

    private static List<List<@Nullable Object>> motto() {
        return List.of(
                row("ỦY BAN NHÂN DÂN TỈNH LÂM VIÊN", null, null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                row("SỞ NỘI VỤ", null, null, null, null, "Độc lập - Tự do - Hạnh phúc"),
                row(),
                row(null, null, "MỤC LỤC HỒ SƠ, VĂN BẢN"),
                row(null, null, "Phông: Ủy ban nhân dân tỉnh (Kèm theo Biên bản giao nhận số 15/BB-SNV)"),
                row(null, null, "Hộp số: 01", null, null, "Số lượng: 15 văn bản"));
    }

    private static List<List<@Nullable Object>> signatures() {
        return List.of(
                row("Mục lục này có 15 văn bản."),
                row(null, "Tổng cộng:", null, null, null, null, null, null, null, null, 60),
                row(),
                row(null, null, null, null, null, null, "Lâm Viên, ngày 20 tháng 11 năm 2023"),
                row(null, "NGƯỜI LẬP BIỂU", null, null, null, null, "KT. GIÁM ĐỐC"),
                row(null, "(Ký, ghi rõ họ tên)", null, null, null, null, "PHÓ GIÁM ĐỐC"),
                row(null, "Phạm Thị Hoa", null, null, null, null, "Đỗ Văn Nam"));
    }

    private static List<@Nullable Object> numbering() {
        List<@Nullable Object> numbers = new ArrayList<>();
        for (int column = 1; column <= HEADINGS.size(); column++) {
            numbers.add("(" + column + ")");
        }
        return numbers;
    }

    private void boxes(List<List<@Nullable Object>> table) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            fill(book.createSheet("Bìa"), motto());
            for (int box = 1; box <= DOSSIERS; box++) {
                List<List<@Nullable Object>> own = new ArrayList<>(motto());
                own.add(table.getFirst());
                own.addAll(table.subList(1 + (box - 1) * DOCUMENTS, 1 + box * DOCUMENTS));
                own.addAll(signatures());
                if (box == 2) {
                    own.get(own.size() - signatures().size() - 1).set(ISSUED, "30/02/1987");
                    int row = own.size() - signatures().size();
                    planted.add(new Planted("INVALID_DATE", "Hộp 2", row, HEADINGS.get(ISSUED)));
                    meant.remove(2 * DOCUMENTS - 1);
                }
                fill(book.createSheet("Hộp " + box), own);
            }
            fill(book.createSheet("Danh mục"), List.of(row("Quyết định"), row("Công văn")));
            book.setSheetHidden(book.getNumberOfSheets() - 1, true);
            store(book, "Mục lục các hộp.xlsx");
        }
    }

    private void hidden(List<List<@Nullable Object>> table) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Mục lục");
            fill(sheet, table);
            sheet.setAutoFilter(new CellRangeAddress(0, table.size() - 1, 0, HEADINGS.size() - 1));
            sheet.createFreezePane(2, 1);
            sheet.getRow(3).setZeroHeight(true);
            sheet.getRow(9).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            Cell noted = sheet.getRow(2).getCell(SUBJECT);
            noted.setCellComment(sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor()));
            noted.getCellComment().setString(book.getCreationHelper().createRichTextString("Xem lại trích yếu"));
            sheet.getRow(4).getCell(PAGES).setCellFormula("2+3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            store(book, "muc luc.xlsx");
        }
    }

    private void merged(List<List<@Nullable Object>> table) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Mục lục");
            for (int row = 1; row < table.size(); row++) {
                if ((row - 1) % DOCUMENTS > 0) {
                    for (int column = 0; column < 3; column++) {
                        table.get(row).set(column, null);
                    }
                }
            }
            fill(sheet, table);
            for (int first = 1; first < table.size(); first += DOCUMENTS) {
                for (int column = 0; column < 3; column++) {
                    sheet.addMergedRegion(new CellRangeAddress(first, first + DOCUMENTS - 1, column, column));
                }
            }
            store(book, "muc luc.xlsx");
        }
    }

    private void dates(List<List<@Nullable Object>> table) throws IOException {
        String[] whole = {"ngày 13 tháng 01 năm 1987", "13.2.1987", "13 - 3 - 1987", "13/ 04/1987", "13/05/1987."};
        for (int row = 1; row <= whole.length; row++) {
            table.get(row).set(ISSUED, whole[row - 1]);
        }
        List<String> partial =
                List.of("tháng 3/1987", "4/1987", "1987", "00/01/1987", "../3/1987", "1986-1990", "3/5/87");
        for (int each = 0; each < partial.size(); each++) {
            int row = 6 + each;
            table.get(row).set(ISSUED, partial.get(each));
            planted.add(new Planted("INVALID_DATE", "Mục lục", row + 1, HEADINGS.get(ISSUED)));
            meant.remove(5);
        }
        spoil(table, ISSUED, "Không ngày", "INVALID_DATE", "Mục lục");
        excel("Mục lục", table);
    }

    private void datesUnderOneHeading(List<List<@Nullable Object>> table) throws IOException {
        List<@Nullable Object> below = new ArrayList<>();
        for (int column = 0; column < HEADINGS.size() + 2; column++) {
            below.add(null);
        }
        below.set(ISSUED, "Ngày");
        below.set(ISSUED + 1, "Tháng");
        below.set(ISSUED + 2, "Năm");
        for (int row = 0; row < table.size(); row++) {
            Object date = table.get(row).remove(ISSUED);
            List<? extends @Nullable Object> parts = row == 0
                    ? row("Ngày tháng văn bản", null, null)
                    : Arrays.asList(String.valueOf(date).split("/"));
            table.get(row).addAll(ISSUED, parts);
        }
        table.add(1, below);
        excel("Mục lục", table);
    }

    /** Each hồ sơ is a row of its own across the table; below it stand its văn bản. */
    void writeWithDossiersBetween() throws IOException {
        List<List<@Nullable Object>> table = table();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> each : table) {
            int number = table.indexOf(each);
            if (number > 0 && (number - 1) % DOCUMENTS == 0) {
                rows.add(row("Hồ sơ số: " + each.get(0) + " - " + each.get(1)));
            }
            rows.add(new ArrayList<>(Stream.concat(
                            Stream.of(number == 0 ? "STT" : String.valueOf(number)),
                            each.stream().skip(3))
                    .toList()));
        }
        excel("Mục lục", rows);
    }

    /** The last row gets a value that is none. */
    private void spoil(List<List<@Nullable Object>> table, int column, String value, String fault, String sheet) {
        table.getLast().set(column, value);
        planted.add(new Planted(fault, sheet, table.size(), HEADINGS.get(column)));
        meant.removeLast();
    }

    private void excel(String name, List<List<@Nullable Object>> rows) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            fill(book.createSheet(name), rows);
            store(book, "muc luc.xlsx");
        }
    }

    private void store(Workbook book, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            book.write(out);
        }
    }

    private static void fill(Sheet sheet, List<List<@Nullable Object>> rows) {
        for (int number = 0; number < rows.size(); number++) {
            var row = sheet.createRow(number);
            for (int column = 0; column < rows.get(number).size(); column++) {
                Object value = rows.get(number).get(column);
                if (value instanceof Number figure) {
                    row.createCell(column).setCellValue(figure.doubleValue());
                } else if (value != null) {
                    row.createCell(column).setCellValue(value.toString());
                }
            }
        }
    }

    private void text(List<List<@Nullable Object>> rows, String separator, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable Object> row : rows) {
            List<String> cells = row.stream()
                    .map(cell -> cell == null ? "" : cell.toString())
                    .map(cell -> cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
                            ? "\"" + cell.replace("\"", "\"\"") + "\""
                            : cell)
                    .toList();
            text.append(String.join(separator, cells)).append("\r\n");
        }
        Files.write(folder.resolve("Muc luc.csv"), text.toString().getBytes(charset));
    }

    private static void encode(List<List<@Nullable Object>> table, UnaryOperator<String> typed) {
        table.forEach(row -> row.replaceAll(cell -> cell instanceof String words ? typed.apply(words) : cell));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }
}
