package vn.kholuutru.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.SheetMapping;

/** One sheet that describes a hồ sơ and a văn bản in every row, as most contractors lay out theirs. */
class FlatSheetTest {
    private static final ProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement UNDER_2019 = Agreement.standard(ProfileId.TT02_2019, false);
    private static final Agreement UNDER_2025 = Agreement.standard(ProfileId.TT05_2025, false);
    private static final String FONDS = "000.12.34.H56";

    @TempDir
    private Path folder;

    private final SheetFile sheet = SheetFile.of("Sheet1");

    @Test
    void sevenNamesOccurTwiceAndTheirPlaceSaysOfWhatTheyAre() throws IOException {
        heading2019();
        row2019("01", 1, "Quyết định", "D:\\SoHoa\\Hop 01\\HS01\\001.pdf");
        row2019("01", 2, "Công văn", "D:\\SoHoa\\Hop 01\\HS01\\002.pdf");
        row2019("02", 1, "Tờ trình", "D:\\SoHoa\\Hop 01\\HS02\\001.pdf");
        files("giao nộp/HS01/001.pdf", "giao nộp/HS01/002.pdf", "giao nộp/HS02/001.pdf");

        UnderstoodDelivery understood = read(UNDER_2019);
        SheetMapping mapping = mapping(UNDER_2019);

        assertTrue(mapping.flat());
        assertEquals(RecordKind.DOSSIER, kindOf(mapping, "Ngôn ngữ", 0));
        assertEquals(RecordKind.DOCUMENT, kindOf(mapping, "Ngôn ngữ", 1));
        assertEquals(RecordKind.DOSSIER, kindOf(mapping, "Chế độ sử dụng", 0));
        assertEquals(RecordKind.DOCUMENT, kindOf(mapping, "Chế độ sử dụng", 1));
        assertEquals(RecordKind.DOSSIER, kindOf(mapping, "Số lượng trang", 0));
        assertEquals(RecordKind.DOCUMENT, kindOf(mapping, "Số lượng trang", 1));
        assertEquals(List.of(), errors(understood));
        assertEquals(3, understood.documents().size());
        DeliveredDocument first = understood.documents().getFirst();
        assertEquals("giao nộp/HS01/001.pdf", first.path());
        assertEquals(Optional.of("1998-05-07"), value(first, "IssuedDate"));
        assertEquals(
                "Hồ sơ về công trình số 01",
                first.dossier()
                        .orElseThrow()
                        .description()
                        .first(new FieldCode("Title"))
                        .orElseThrow());
    }

    @Test
    void whatStandsInTheFirstRowOfADossierIsCarriedDownAndNotIntoTheNext() throws IOException {
        heading2025();
        row2025("0001", true, 1);
        row2025("0001", false, 2);
        sheet.row(
                FONDS + ".2001.0002",
                "Hồ sơ thứ hai",
                null,
                "01",
                "01",
                "02/01/2001",
                "31/12/2001",
                1,
                1,
                1,
                0,
                "G1",
                "22",
                "05/03/2001",
                "Sở Xây dựng",
                "Về việc ba",
                "01",
                1,
                "01",
                FONDS + ".2001.0002.0000001.pdf");
        files(FONDS + ".2001.0001.0000001.pdf", FONDS + ".2001.0001.0000002.pdf", FONDS + ".2001.0002.0000001.pdf");

        UnderstoodDelivery understood = read(UNDER_2025);

        List<DeliveredDocument> documents = understood.documents();
        assertEquals(List.of(), documents.get(0).findings());
        assertEquals(List.of(), documents.get(1).findings());
        assertEquals(
                FONDS + ".2001.0001",
                documents.get(1).dossier().orElseThrow().code().value());
        Finding missing = documents.get(2).findings().getFirst();
        assertEquals("MISSING_FIELD", missing.fault());
        assertEquals("Thời hạn bảo quản", missing.place().column().orElseThrow());
        assertEquals(6, missing.place().row().orElseThrow());
    }

    @Test
    void aRowThatSaysOtherwiseOfItsDossierIsNamedAtItsCell() throws IOException {
        heading2025();
        row2025("0001", true, 1);
        row2025("0001", true, 2);
        sheet.content().get(4).set(1, "Hồ sơ tên khác");
        files(FONDS + ".2001.0001.0000001.pdf", FONDS + ".2001.0001.0000002.pdf");

        Finding differs = find(read(UNDER_2025), "DOSSIER_ROWS_DIFFER");

        assertEquals(5, differs.place().row().orElseThrow());
        assertEquals("Tiêu đề hồ sơ", differs.place().column().orElseThrow());
        assertEquals(Severity.WARNING, differs.severity());
    }

    @Test
    void aSecretRowThatSaysOtherwiseOfItsDossierIsNotQuoted() throws IOException {
        heading2025();
        row2025("0001", true, 1);
        row2025("0001", true, 2);
        sheet.content().get(4).set(1, "Hồ sơ bố trí lực lượng");
        sheet.content().get(4).set(15, "Mật");
        files(FONDS + ".2001.0001.0000001.pdf", FONDS + ".2001.0001.0000002.pdf");

        UnderstoodDelivery understood = read(UNDER_2025);

        assertTrue(understood.documents().getLast().findings().stream()
                .anyMatch(finding -> finding.fault().equals("SECRET_RECORD")));
        assertFalse(understood.findings().toString().contains("lực lượng"), understood.findings()::toString);
    }

    @Test
    void totalsPageHeadingsAndSignaturesAreListedAndNotRead() throws IOException {
        heading2025();
        row2025("0001", true, 1);
        sheet.row("Tổng cộng", null, null, null, null, null, null, 1, 2, 2);
        sheet.row(sheet.content().get(2).toArray());
        row2025("0001", false, 2);
        sheet.row();
        sheet.row(null, "Người lập bảng", null, null, null, null, null, null, "Giám đốc");
        sheet.row(null, null, null, "Hà Nội, ngày 05 tháng 3 năm 2024");
        sheet.row(null, "Nguyễn Văn A");
        files(FONDS + ".2001.0001.0000001.pdf", FONDS + ".2001.0001.0000002.pdf");

        UnderstoodDelivery understood = read(UNDER_2025);

        assertEquals(List.of(), errors(understood));
        assertEquals(2, understood.documents().size());
        assertEquals(List.of("5–6, 9–11"), find(understood, "ROWS_NOT_READ").arguments());
    }

    @Test
    void aDayThatIsNoneIsNamedAtItsOwnColumn() throws IOException {
        heading2019();
        row2019("01", 1, "Quyết định", "HS01\\001.pdf");
        sheet.content().getLast().set(19, "13");
        files("HS01/001.pdf");

        Finding wrong = read(UNDER_2019).documents().getFirst().findings().stream()
                .filter(finding -> finding.fault().equals("INVALID_DATE"))
                .findFirst()
                .orElseThrow();

        assertEquals("Tháng", wrong.place().column().orElseThrow());
    }

    @Test
    void understandsWithoutOpeningAScanOrReadingARow() throws IOException {
        heading2025();
        row2025("0001", true, 1);

        SheetMapping mapping = mapping(UNDER_2025);

        assertEquals(2, mapping.firstHeadingRow());
        assertEquals(3, mapping.lastHeadingRow());
        ColumnMapping path = mapping.columns().getLast();
        assertEquals("T", path.letter());
        assertEquals(ColumnRole.FILE_PATH, path.role());
        assertEquals(List.of(FONDS + ".2001.0001.0000001.pdf"), path.samples());
        assertEquals(List.of(), mapping.unmatched());
    }

    /** A title above, and names of groups over the columns. */
    private void heading2025() {
        sheet.row("MỤC LỤC HỒ SƠ, VĂN BẢN");
        sheet.row("THÔNG TIN HỒ SƠ", null, null, null, null, null, null, null, null, null, null, "THÔNG TIN VĂN BẢN");
        sheet.row(
                "Mã hồ sơ",
                "Tiêu đề hồ sơ",
                "Thời hạn bảo quản",
                "Mức độ tiếp cận",
                "Ngôn ngữ",
                "Ngày bắt đầu",
                "Ngày kết thúc",
                "Số lượng VB",
                "Số tờ",
                "Số trang",
                "Chế độ dự phòng",
                "Mã định danh văn bản",
                "Loại văn bản",
                "Ngày ban hành",
                "Cơ quan ban hành",
                "Trích yếu",
                "Ngôn ngữ",
                "Số trang",
                "Mức độ tiếp cận",
                "Đường dẫn");
    }

    private void row2025(String dossier, boolean whole, int document) {
        String code = FONDS + ".2001." + dossier;
        sheet.row(
                whole ? code : null,
                whole ? "Hồ sơ thứ nhất" : null,
                whole ? "Vĩnh viễn" : null,
                whole ? "Công khai" : null,
                whole ? "Tiếng Việt" : null,
                whole ? "02/01/2001" : null,
                whole ? "31/12/2001" : null,
                whole ? 2 : null,
                whole ? 2 : null,
                whole ? 2 : null,
                whole ? 0 : null,
                "H56.1." + document,
                "Quyết định",
                "05/03/2001",
                "Sở Xây dựng",
                "Về việc số " + document,
                "01",
                1,
                "01",
                code + ".000000" + document + ".pdf");
    }

    @Test
    void aMarkOfSecrecyIsSeenInAColumnThatNobodyKnows() throws IOException {
        sheet.row(
                "Mã hồ sơ",
                "Tiêu đề hồ sơ",
                "Phân loại khác",
                "Mã lưu trữ của tài liệu",
                "Trích yếu nội dung",
                "Tên tệp");
        sheet.row(FONDS + ".2001.0001", "Hồ sơ thứ nhất", null, FONDS + ".2001.0001.0000001", "Về việc mở", "1.pdf");
        sheet.row(FONDS + ".2001.0001", null, "Tối mật", FONDS + ".2001.0001.0000002", "Về việc kín", "2.pdf");
        files("1.pdf", "2.pdf");

        UnderstoodDelivery understood = read(UNDER_2025);

        assertFalse(isSecret(understood, 0));
        assertTrue(isSecret(understood, 1));
    }

    @Test
    void aSecretDossierMakesItsDocumentsSecretAndIsNotNamedWhereItHasNone() throws IOException {
        sheet.row(
                "Mã hồ sơ",
                "Tiêu đề hồ sơ",
                "Độ mật hồ sơ",
                "Mã lưu trữ của tài liệu",
                "Trích yếu nội dung",
                "Tên tệp");
        sheet.row(FONDS + ".2001.0001", "Hồ sơ thứ nhất", "Mật", FONDS + ".2001.0001.0000001", "Về việc mở", "1.pdf");
        sheet.row(FONDS + ".2001.0001", null, null, FONDS + ".2001.0001.0000002", "Về việc kín", "2.pdf");
        sheet.row(FONDS + ".2001.0009", "Hồ sơ không tài liệu", "Tuyệt mật");
        files("1.pdf", "2.pdf");

        UnderstoodDelivery understood = read(UNDER_2025);

        assertTrue(isSecret(understood, 0));
        assertTrue(isSecret(understood, 1));
        assertEquals(Severity.WARNING, find(understood, "SECRET_RECORD").severity());
        assertFalse(understood.findings().toString().contains("2001.0009"));
        assertFalse(understood.refused());
    }

    private static boolean isSecret(UnderstoodDelivery understood, int document) {
        return understood.documents().get(document).findings().stream()
                .anyMatch(finding -> finding.fault().equals("SECRET_RECORD"));
    }

    private void heading2019() {
        sheet.row(
                "STT",
                "Mã cơ quan lưu trữ",
                "Mã phông",
                "Mục lục số hoặc năm hình thành hồ sơ",
                "Số và ký hiệu hồ sơ",
                "Tiêu đề hồ sơ",
                "Thời hạn bảo quản",
                "Chế độ sử dụng",
                "Ngôn ngữ",
                "Thời gian bắt đầu",
                "Thời gian kết thúc",
                "Số lượng trang",
                "Tình trạng vật lý",
                "Số thứ tự văn bản trong hồ sơ",
                "Tên loại văn bản",
                "Số của văn bản",
                "Ký hiệu của văn bản",
                "Hộp số",
                "Ngày",
                "Tháng",
                "Năm",
                "Tác giả",
                "Trích yếu nội dung",
                "Ngôn ngữ",
                "Số lượng trang",
                "Chế độ sử dụng",
                "Tình trạng vật lý",
                "Đường dẫn");
    }

    private void row2019(String dossier, int document, String type, String path) {
        sheet.row(
                sheet.rows(),
                "000.12.34",
                "H56",
                1998,
                dossier,
                "Hồ sơ về công trình số " + dossier,
                "Vĩnh viễn",
                "Hạn chế",
                "Tiếng Việt",
                "01/02/1998",
                "30/11/1998",
                12,
                "Tốt",
                document,
                type,
                10 + document,
                "QĐ-UB",
                1,
                "07",
                "05",
                "1998",
                "UBND tỉnh",
                "Về việc thứ " + document,
                "Tiếng Việt",
                3,
                "Hạn chế",
                "Tốt",
                path);
    }

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "%PDF-1.7 " + path, StandardCharsets.UTF_8);
        }
    }

    private UnderstoodDelivery read(Agreement agreement) throws IOException {
        sheet.write(folder.resolve("muc-luc.xlsx"));
        UnderstoodDelivery understood = READER.read(folder, agreement);
        assertFalse(understood.refused(), () -> understood.findings().toString());
        return understood;
    }

    private SheetMapping mapping(Agreement agreement) throws IOException {
        sheet.write(folder.resolve("muc-luc.xlsx"));
        FindingAidMapping mapping = READER.understand(folder, agreement).orElseThrow();
        assertEquals(1, mapping.sheets().size());
        return mapping.sheets().getFirst();
    }

    private static RecordKind kindOf(SheetMapping mapping, String heading, int occurrence) {
        return mapping.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .skip(occurrence)
                .findFirst()
                .flatMap(ColumnMapping::kind)
                .orElseThrow();
    }

    private static List<Finding> errors(UnderstoodDelivery understood) {
        return understood.documents().stream()
                .flatMap(document -> document.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Finding find(UnderstoodDelivery understood, String fault) {
        return understood.findings().stream()
                .filter(finding -> finding.fault().equals(fault))
                .findFirst()
                .orElseThrow(() -> new AssertionError(understood.findings()));
    }

    private static Optional<String> value(DeliveredDocument document, String field) {
        return document.description()
                .map(Description::values)
                .map(values -> values.get(new FieldCode(field)))
                .map(List::getFirst);
    }
}
