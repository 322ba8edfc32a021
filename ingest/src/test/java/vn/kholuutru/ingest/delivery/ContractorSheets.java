package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.ProfileId;

/** Mục lục in the many forms contractors give them, each told by its seed, with what stands in them and what is wrong. */
final class ContractorSheets {
    private static final String[] TOWNS = {"Xuân Lộc", "Long Khánh", "Định Quán", "Tân Phú", "Vĩnh Cửu"};
    private static final String[] MATTERS = {
        "cấp đất ở",
        "sửa chữa trường học",
        "bổ nhiệm cán bộ",
        "thanh tra việc thu chi",
        "xây cầu qua suối",
        "tặng thưởng"
    };
    private static final String[] TYPES = {"Quyết định", "Công văn", "Tờ trình", "Báo cáo", "Kế hoạch"};
    private static final String[] OFFICES = {"Ủy ban nhân dân huyện", "Sở Nội vụ", "Sở Xây dựng", "Phòng Tài chính"};

    private final Random random;
    private final ProfileId profile;
    private final boolean older;
    private final boolean flat;
    private final boolean sheetPerDossier;
    private final boolean carried;
    private final boolean codesAsNames;
    private final int dateStyle;
    private final int pathStyle;
    private final int nameStyle;
    private final boolean groups;
    private final String form;
    private final List<Column> dossierColumns = new ArrayList<>();
    private final List<Column> documentColumns = new ArrayList<>();

    /** A văn bản as it was meant. */
    record Meant(String file, String dossier, String title, String subject, String issued, String pages) {}

    /** Something wrong, and where. */
    record Planted(String fault, String sheet, int row, String column) {}

    final List<Meant> meant = new ArrayList<>();
    final List<Planted> planted = new ArrayList<>();

    private interface Cell {
        @Nullable
        Object of(Dossier dossier, int document);
    }

    private record Column(String heading, @Nullable String fault, Cell cell) {}

    private record Dossier(int number, String code, String title, int documents) {}

    ContractorSheets(long seed) {
        random = new Random(seed);
        older = seed % 2 == 1;
        profile = older ? ProfileId.TT02_2019 : ProfileId.TT05_2025;
        flat = random.nextInt(3) > 0;
        sheetPerDossier = flat && random.nextInt(4) == 0;
        carried = flat && !sheetPerDossier && random.nextBoolean();
        codesAsNames = random.nextInt(6) == 0;
        dateStyle = random.nextInt(5);
        pathStyle = random.nextInt(6);
        nameStyle = random.nextInt(8);
        groups = flat && random.nextInt(3) == 0;
        form = new String[] {"xlsx", "xlsx", "xlsx", "xls", "csv", "csv16"}
                [flat && !sheetPerDossier ? random.nextInt(6) : random.nextInt(4)];
    }

    ProfileId profile() {
        return profile;
    }

    @Override
    public String toString() {
        return profile + (flat ? " flat" : " sheets") + (sheetPerDossier ? " one a dossier" : "")
                + (carried ? " carried" : "") + (codesAsNames ? " codes" : "") + " dates " + dateStyle + " paths "
                + pathStyle + " names " + nameStyle + (groups ? " groups" : "") + " " + form;
    }

    /** Writes the mục lục and its files. */
    void write(Path folder, int dossiers, int documents) throws IOException {
        columns();
        Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
        List<Dossier> all = new ArrayList<>();
        for (int number = 1; number <= dossiers; number++) {
            String code = "000.00.12.H19." + (1990 + number) + "." + (older ? "0" + number : "000" + number);
            String title = "Hồ sơ về việc " + pick(MATTERS) + " tại " + pick(TOWNS) + " năm " + (1990 + number);
            all.add(new Dossier(number, code, title, 1 + random.nextInt(documents)));
        }
        if (sheetPerDossier) {
            all.forEach(dossier -> table(sheets, "HS " + dossier.number(), List.of(dossier), true, true));
        } else if (flat) {
            table(sheets, "Sheet1", all, true, true);
        } else {
            table(sheets, "Danh mục hồ sơ", all, true, false);
            table(sheets, "Danh mục văn bản", all, false, true);
        }
        if (random.nextBoolean() && !form.startsWith("csv")) {
            sheets.put("Ghi chú", List.of(List.of("Đơn vị thực hiện: Tổ số hóa"), List.of("Đợt 1")));
        }
        store(folder, sheets);
        for (Meant document : meant) {
            Path file = folder.resolve(document.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, "%PDF-1.7 " + document.file(), StandardCharsets.UTF_8);
        }
    }

    private void columns() {
        if (!older || random.nextBoolean()) {
            dossier(null, (d, n) -> d.code(), older ? "FileCode" : "arcFileCode", "Mã hồ sơ", "Mã HS", "Mã số hồ sơ");
        } else {
            dossier(null, (d, n) -> "000.00.12", "Identifier", "Mã cơ quan lưu trữ lịch sử", "Mã cơ quan lưu trữ");
            dossier(null, (d, n) -> "H19", "OrganId", "Mã phông/công trình/sưu tập lưu trữ", "Mã phông", "Phông số");
            dossier(
                    null,
                    (d, n) -> 1990 + d.number(),
                    "FileCatalog",
                    "Mục lục số hoặc năm hình thành hồ sơ",
                    "Năm hình thành hồ sơ");
            dossier(null, (d, n) -> "0" + d.number(), "FileNotation", "Số và ký hiệu hồ sơ", "Hồ sơ số", "Số hồ sơ");
        }
        dossier(null, (d, n) -> d.title(), older ? "Title" : "title", "Tiêu đề hồ sơ", "Tên hồ sơ", "Tiêu đề HS");
        dossier(
                null,
                (d, n) -> "Vĩnh viễn",
                older ? "Maintenance" : "maintenance",
                older ? "Thời hạn bảo quản" : "Thời hạn lưu trữ",
                "THBQ",
                "Thời hạn BQ");
        String mode = older ? "Hạn chế" : random.nextBoolean() ? "01" : "Công khai";
        dossier(null, (d, n) -> mode, older ? "Rights" : "mode", "Chế độ sử dụng", "Mức độ tiếp cận", "Chế độ SD");
        dossier(
                null,
                (d, n) -> older ? "Tiếng Việt" : "tiếng việt",
                older ? "Language" : "language",
                "Ngôn ngữ",
                "Ngôn ngữ",
                "Ngôn ngữ tài liệu");
        dossier(
                "INVALID_DATE",
                (d, n) -> date(LocalDate.of(1990 + d.number(), 1, 2)),
                older ? "StartDate" : "startDate",
                "Thời gian bắt đầu",
                "Ngày bắt đầu",
                "Từ ngày");
        dossier(
                null,
                (d, n) -> date(LocalDate.of(1990 + d.number(), 12, 30)),
                older ? "EndDate" : "endDate",
                "Thời gian kết thúc",
                "Ngày kết thúc",
                "Đến ngày");
        dossier(
                null,
                (d, n) -> d.documents(),
                older ? "TotalDoc" : "totalDoc",
                older ? "Tổng số văn bản trong hồ sơ" : "Tổng số tài liệu trong hồ sơ",
                "Số lượng VB",
                "Tổng số VB trong HS");
        dossier(null, (d, n) -> 40, older ? "SheetTotal" : "numberOfPaper", "Số lượng tờ", "Số tờ", "Tổng số tờ");
        dossier(
                "INVALID_NUMBER",
                (d, n) -> 80,
                older ? "PageNumber" : "numberOfPage",
                "Số lượng trang",
                "Số trang",
                "SL trang");
        dossier(
                null,
                (d, n) -> older ? "Tốt" : "01",
                older ? "Format" : "format",
                "Tình trạng vật lý",
                "Tình trạng vật lý",
                "TTVL");
        if (!older) {
            dossier(null, (d, n) -> "0", "riskRecovery", "Chế độ dự phòng", "Chế độ dự phòng");
        }
        shuffleTail(dossierColumns, older ? 4 : 1);

        if (!older) {
            document(
                    null,
                    (d, n) -> "H19.64." + d.number() + "." + n,
                    "docId",
                    "Mã định danh tài liệu",
                    "Mã định danh văn bản",
                    "Mã định danh VB");
        }
        if (pathStyle == 0 || random.nextBoolean()) {
            document(
                    null,
                    ContractorSheets::code,
                    older ? "DocCode" : "docCode",
                    older ? "Mã định danh văn bản" : "Mã lưu trữ của tài liệu",
                    "Mã văn bản",
                    "Mã lưu trữ văn bản");
        } else if (!flat) {
            document(null, (d, n) -> d.code(), older ? "FileCode" : "arcFileCode", "Mã hồ sơ", "Mã HS", "Mã số hồ sơ");
        }
        document(
                null,
                (d, n) -> TYPES[(d.number() + n) % TYPES.length],
                older ? "TypeName" : "typeName",
                older ? "Tên loại văn bản" : "Tên loại tài liệu",
                "Loại văn bản",
                "Thể loại");
        document(
                null,
                (d, n) -> String.format(Locale.ROOT, "%02d", n),
                older ? "CodeNumber" : "codeNumber",
                older ? "Số của văn bản" : "Số của tài liệu",
                "Số văn bản",
                "Số VB");
        document(
                null,
                (d, n) -> "QĐ-UBND",
                older ? "CodeNotation" : "codeNotation",
                older ? "Ký hiệu của văn bản" : "Ký hiệu của tài liệu",
                "Ký hiệu",
                "Ký hiệu VB");
        issued();
        document(
                "MISSING_FIELD",
                (d, n) -> OFFICES[n % OFFICES.length],
                older ? "OrganName" : "organName",
                older ? "Tên cơ quan, tổ chức ban hành văn bản" : "Tên cơ quan, tổ chức, cá nhân ban hành tài liệu",
                "Cơ quan ban hành",
                "Tác giả");
        document(
                null,
                ContractorSheets::subject,
                older ? "Subject" : "subject",
                "Trích yếu nội dung",
                "Trích yếu",
                "Nội dung văn bản");
        document(
                null,
                (d, n) -> older ? "Tiếng Việt" : "Tiếng Việt",
                older ? "Language" : "language",
                "Ngôn ngữ",
                "Ngôn ngữ",
                "Ngôn ngữ tài liệu");
        document(
                "INVALID_NUMBER",
                (d, n) -> pages(n),
                older ? "PageAmount" : "numberOfPage",
                older && !flat ? "Số lượng trang của văn bản" : "Số lượng trang",
                "Số trang",
                "SL trang");
        document(null, (d, n) -> mode, older ? "Mode" : "mode", "Chế độ sử dụng", "Mức độ tiếp cận", "Chế độ SD");
        document(
                null,
                (d, n) -> older ? "Tốt" : "01",
                older ? "Format" : "format",
                "Tình trạng vật lý",
                "Tình trạng vật lý",
                "TTVL");
        if (pathStyle > 0) {
            documentColumns.add(new Column(
                    spelt(pick("Đường dẫn", "Tên tệp", "Link file", "Đường dẫn file PDF")), null, this::path));
        }
        if (dateStyle != 4) {
            shuffleTail(documentColumns, 0);
        }
        for (int extra = random.nextInt(8); extra > 0; extra--) {
            documentColumns.add(new Column("Dự phòng " + extra, null, (d, n) -> null));
        }
        if (random.nextBoolean()) {
            documentColumns.add(new Column(spelt("Hộp số"), null, (d, n) -> d.number()));
        }
    }

    private void issued() {
        if (dateStyle == 4) {
            String suffix = pick("", " văn bản");
            documentColumns.add(new Column(spelt("Ngày" + suffix), null, (d, n) -> "0" + (1 + n % 9)));
            documentColumns.add(new Column(spelt("Tháng" + suffix), "INVALID_DATE", (d, n) -> 1 + n % 12));
            documentColumns.add(new Column(spelt("Năm" + suffix), null, (d, n) -> String.valueOf(1990 + d.number())));
            return;
        }
        document(
                "INVALID_DATE",
                (d, n) -> date(issued(d, n)),
                older ? "IssuedDate" : "issuedDate",
                older ? "Ngày, tháng, năm văn bản" : "Ngày, tháng, năm tài liệu",
                "Ngày ban hành",
                "Ngày tháng văn bản");
    }

    private static LocalDate issued(Dossier dossier, int document) {
        return LocalDate.of(1990 + dossier.number(), 1 + document % 12, 1 + document % 9);
    }

    private Object date(LocalDate day) {
        return switch (dateStyle) {
            case 0 -> day;
            case 1 -> day.format(DateTimeFormatter.ofPattern("d/M/yyyy"));
            case 2 -> day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy"));
            default -> day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        };
    }

    private static String code(Dossier dossier, int document) {
        return String.format(Locale.ROOT, "%s.%07d", dossier.code(), document);
    }

    private static String subject(Dossier dossier, int document) {
        return "Về việc " + MATTERS[(dossier.number() + document) % MATTERS.length] + " (số " + document + ")";
    }

    private static String pages(int document) {
        return String.valueOf(1 + document % 5);
    }

    private String file(Dossier dossier, int document) {
        return switch (pathStyle) {
            case 0, 1 -> code(dossier, document) + ".pdf";
            case 2 -> "giao nộp/Hồ sơ " + dossier.number() + "/" + code(dossier, document) + ".pdf";
            default -> "HS" + dossier.number() + "/" + String.format(Locale.ROOT, "%03d", document) + ".pdf";
        };
    }

    private Object path(Dossier dossier, int document) {
        String file = file(dossier, document);
        return switch (pathStyle) {
            case 2 -> "D:\\SoHoa\\Dot 1\\" + file.replace("giao nộp/", "").replace('/', '\\');
            case 3 -> "E:\\Scan\\" + file.replace('/', '\\');
            case 4 ->
                "file:///D:/So%20hoa/"
                        + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("%2F", "/");
            case 5 -> file.toUpperCase(Locale.ROOT);
            default -> file;
        };
    }

    private void dossier(@Nullable String fault, Cell cell, String... names) {
        dossierColumns.add(new Column(name(names), fault, cell));
    }

    private void document(@Nullable String fault, Cell cell, String... names) {
        documentColumns.add(new Column(name(names), fault, cell));
    }

    /** The code, the circular's name, or what a contractor calls it. */
    private String name(String... names) {
        return codesAsNames ? names[0] : spelt(names[1 + random.nextInt(names.length - 1)]);
    }

    private String spelt(String name) {
        return switch (nameStyle) {
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> HeaderWords.fold(name);
            case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD);
            case 4 -> name + " (*)";
            case 5 -> "  " + name.replaceFirst(" ", "\n") + " ";
            case 6 -> name.replace("Ký", "Kí").replace("khóa", "khoá");
            default -> name;
        };
    }

    private void shuffleTail(List<Column> columns, int from) {
        if (random.nextBoolean()) {
            Collections.shuffle(columns.subList(from, columns.size()), random);
        }
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private void table(
            Map<String, List<List<@Nullable Object>>> sheets,
            String name,
            List<Dossier> dossiers,
            boolean ofDossiers,
            boolean ofDocuments) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        sheets.put(name, rows);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(spelt("STT"), null, (d, n) -> n));
        columns.addAll(ofDossiers ? dossierColumns : List.of());
        columns.addAll(ofDocuments ? documentColumns : List.of());
        for (int title = random.nextInt(4); title > 0; title--) {
            rows.add(row(pick("SỞ NỘI VỤ", "MỤC LỤC HỒ SƠ, TÀI LIỆU", "Phông: Ủy ban nhân dân huyện", "Năm 2024")));
        }
        if (groups) {
            List<@Nullable Object> group = new ArrayList<>(Collections.nCopies(columns.size(), null));
            group.set(1, "THÔNG TIN HỒ SƠ");
            group.set(1 + dossierColumns.size(), "THÔNG TIN VĂN BẢN");
            rows.add(group);
        }
        List<@Nullable Object> heading = new ArrayList<>();
        columns.forEach(column -> heading.add(column.heading()));
        rows.add(heading);
        if (random.nextInt(4) == 0) {
            List<@Nullable Object> numbers = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
                numbers.add("(" + column + ")");
            }
            rows.add(numbers);
        }
        for (Dossier dossier : dossiers) {
            for (int document = 1; document <= (ofDocuments ? dossier.documents() : 1); document++) {
                List<@Nullable Object> row = new ArrayList<>();
                for (Column column : columns) {
                    boolean blank = carried && document > 1 && dossierColumns.contains(column);
                    row.add(blank ? null : column.cell().of(dossier, document));
                }
                rows.add(row);
                if (ofDocuments) {
                    meant.add(new Meant(
                            file(dossier, document),
                            dossier.code(),
                            dossier.title(),
                            subject(dossier, document),
                            issued(dossier, document).toString(),
                            pages(document)));
                }
            }
            if (random.nextInt(9) == 0) {
                rows.add(new ArrayList<>(heading));
            }
        }
        if (ofDocuments) {
            plant(name, rows, columns);
        }
        if (random.nextBoolean()) {
            rows.add(row("Tổng cộng", null, String.valueOf(meant.size())));
            rows.add(row());
            rows.add(row(null, null, "Đồng Nai, ngày 5 tháng 3 năm 2024"));
            rows.add(row("Người lập", null, "Giám đốc"));
            rows.add(row("Trần Thị B", null, "Lê Văn C"));
        }
    }

    /** Spoils the last row, in a column of the văn bản alone. */
    private void plant(String sheet, List<List<@Nullable Object>> rows, List<Column> columns) {
        List<Column> possible = columns.stream()
                .filter(column -> column.fault() != null && documentColumns.contains(column))
                .filter(column -> !older || !"MISSING_FIELD".equals(column.fault()) || rows.size() > 12)
                .toList();
        Column chosen = possible.get(random.nextInt(possible.size()));
        int last = rows.size() - 1;
        while (rows.get(last).get(0) instanceof String) {
            last--;
        }
        Object wrong = switch (String.valueOf(chosen.fault())) {
            case "INVALID_DATE" -> dateStyle == 4 ? "13" : "31/02/1995";
            case "INVALID_NUMBER" -> "ba trang";
            default -> null;
        };
        rows.get(last).set(columns.indexOf(chosen), wrong);
        planted.add(new Planted(String.valueOf(chosen.fault()), sheet, last + 1, CellValue.clean(chosen.heading())));
        meant.removeLast();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private void store(Path folder, Map<String, List<List<@Nullable Object>>> sheets) throws IOException {
        switch (form) {
            case "xls" -> xls(folder.resolve("muc-luc.xls"), sheets);
            case "csv" -> csv(folder.resolve("Sheet1.csv"), sheets, StandardCharsets.UTF_8, ';');
            case "csv16" -> csv(folder.resolve("Sheet1.csv"), sheets, StandardCharsets.UTF_16, '\t');
            default -> {
                SheetFile file = new SheetFile();
                sheets.forEach((name, rows) -> {
                    file.sheet(name);
                    rows.forEach(row -> file.row(row.toArray()));
                });
                file.write(folder.resolve("muc-luc.xlsx"));
            }
        }
    }

    private static void xls(Path file, Map<String, List<List<@Nullable Object>>> sheets) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            sheets.forEach((name, rows) -> {
                HSSFSheet sheet = book.createSheet(name);
                for (int number = 0; number < rows.size(); number++) {
                    HSSFRow row = sheet.createRow(number);
                    List<@Nullable Object> cells = rows.get(number);
                    for (int column = 0; column < cells.size(); column++) {
                        Object value = cells.get(column);
                        if (value instanceof LocalDate date) {
                            row.createCell(column).setCellValue(date);
                            row.getCell(column).setCellStyle(day);
                        } else if (value instanceof Number figure) {
                            row.createCell(column).setCellValue(figure.doubleValue());
                        } else if (value != null) {
                            row.createCell(column).setCellValue(value.toString());
                        }
                    }
                }
            });
            book.write(out);
        }
    }

    private static void csv(
            Path file, Map<String, List<List<@Nullable Object>>> sheets, Charset charset, char separator)
            throws IOException {
        StringBuilder text = new StringBuilder();
        sheets.values().iterator().next().forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add("\"" + shown(cell).replace("\"", "\"\"") + "\""));
            text.append(String.join(String.valueOf(separator), cells)).append("\r\n");
        });
        Files.write(file, text.toString().getBytes(charset));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof LocalDate day
                ? day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                : value == null ? "" : value.toString();
    }
}
