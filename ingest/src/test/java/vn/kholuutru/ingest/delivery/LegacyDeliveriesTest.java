package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.legacy.Encoders;
import vn.kholuutru.ingest.legacy.LegacyEncoding;

/** Deliveries typed before Unicode, or whose bytes were read under a wrong code page. */
class LegacyDeliveriesTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement UNDER_2019 = Agreement.standard(ProfileId.TT02_2019, false);
    private static final String DOSSIER = "000.12.34.H56.2001.01";
    private static final List<String> TITLES = List.of(
            "Quyết định về việc phê duyệt kế hoạch thu thập tài liệu",
            "Tờ trình xin kinh phí sửa chữa kho bảo quản",
            "Báo cáo kết quả chỉnh lý hồ sơ năm trước");

    @TempDir
    private Path folder;

    private UnaryOperator<String> typed = text -> text;

    @Test
    void readsAFindingAidTypedInTcvn3() throws IOException {
        typed = Encoders.TO_TCVN3;
        workbook(TITLES);

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents()).hasSize(3);
        Description first = understood.documents().getFirst().description().orElseThrow();
        assertThat(first.first("Subject")).contains(TITLES.getFirst());
        assertThat(first.first("TypeName")).contains("Quyết định");
        assertThat(first.first("OrganName")).contains("Sở Nội vụ");
        assertThat(first.delivered(new FieldCode("Subject"))).contains(Encoders.TO_TCVN3.apply(TITLES.getFirst()));
        assertThat(first.first("CodeNotation")).contains("QĐ-UB");
        assertThat(found(understood, "LEGACY_ENCODING"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.arguments()).contains("TCVN3 (ABC)"));
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void readsTitlesOfEveryEncodingUnderUnicodeHeadings(LegacyEncoding encoding) throws IOException {
        typed = text -> TITLES.contains(text) ? Encoders.of(encoding).apply(text) : text;
        workbook(TITLES);

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents())
                .extracting(document ->
                        document.description().orElseThrow().first("Subject").orElse(""))
                .containsExactlyElementsOf(TITLES);
        assertThat(found(understood, "LEGACY_ENCODING"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.arguments()).startsWith("Trích yếu nội dung", encoding.label(), "3"));
    }

    @Test
    void leavesAColumnThatNobodyCanTellAndPointsItOut() throws IOException {
        List<String> nonsense = List.of("QuyÕt hßhß ®Þnh", "cña ï®ß nghÜa", "®®x viÖc héiï");
        workbook(nonsense);

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents())
                .extracting(document ->
                        document.description().orElseThrow().first("Subject").orElse(""))
                .containsExactlyElementsOf(nonsense);
        assertThat(found(understood, "LEGACY_UNSURE")).hasSize(1);
    }

    @Test
    void aFindingAidInUnicodeIsReadAsItIs() throws IOException {
        workbook(TITLES);

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents().getFirst().description().orElseThrow().delivered())
                .isEmpty();
        assertThat(understood.findings()).extracting(Finding::fault).doesNotContain("LEGACY_ENCODING", "LEGACY_UNSURE");
    }

    @Test
    void findsTheFilesWhoseNamesAreInTcvn3() throws IOException {
        SheetFile sheet = heading();
        for (int i = 0; i < TITLES.size(); i++) {
            row(sheet, i + 1, TITLES.get(i), "Hộp số một/" + TITLES.get(i) + ".pdf");
            file(Encoders.TO_TCVN3.apply("Hộp số một/" + TITLES.get(i)) + ".pdf");
        }
        sheet.write(folder.resolve("muc-luc.xlsx"));

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents()).hasSize(3).allSatisfy(document -> {
            assertThat(document.file()).isPresent();
            assertThat(document.path()).startsWith("Hép sè mét/");
        });
        assertThat(found(understood, "LEGACY_NAMES")).hasSize(1);
    }

    @Test
    void findsAFileWhoseNameIsNoUnicodeOnDisk() throws IOException {
        StringBuilder name = new StringBuilder();
        for (byte octet :
                (Encoders.TO_TCVN3.apply(TITLES.getFirst()) + ".pdf").getBytes(Charset.forName("windows-1252"))) {
            name.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
        Files.write(Path.of(URI.create(folder.toUri() + name.toString())), new byte[] {1});
        SheetFile sheet = heading();
        row(sheet, 1, TITLES.getFirst(), TITLES.getFirst() + ".pdf");
        sheet.write(folder.resolve("muc-luc.xlsx"));

        UnderstoodDelivery understood = READER.read(folder, UNDER_2019);

        assertThat(understood.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.file()).isPresent());
    }

    @Test
    void readsTheDescriptionAnotherSystemSends() {
        String json = "{\"document\": {\"subject\": \"" + Encoders.TO_VNI.apply(TITLES.getFirst())
                + "\", \"organName\": \"" + Encoders.TO_VNI.apply("Sở Nội vụ") + "\"}}";

        UnderstoodDelivery understood = READER.readDocument(
                Path.of("a.pdf"), DocumentMetadata.parse(json), Agreement.standard(ProfileId.TT05_2025, false));

        Description description =
                understood.documents().getFirst().description().orElseThrow();
        assertThat(description.first("subject")).contains(TITLES.getFirst());
        assertThat(description.delivered(new FieldCode("organName"))).contains(Encoders.TO_VNI.apply("Sở Nội vụ"));
        assertThat(found(understood, "LEGACY_ENCODING")).hasSize(1);
    }

    private void workbook(List<String> titles) throws IOException {
        SheetFile sheet = heading();
        for (int i = 0; i < titles.size(); i++) {
            row(sheet, i + 1, titles.get(i), "00" + (i + 1) + ".pdf");
            file("00" + (i + 1) + ".pdf");
        }
        sheet.write(folder.resolve("muc-luc.xlsx"));
    }

    private SheetFile heading() {
        SheetFile sheet = SheetFile.of("Sheet1");
        return typedRow(
                sheet,
                "Mã hồ sơ",
                "Tiêu đề hồ sơ",
                "Thời hạn bảo quản",
                "Thời gian bắt đầu",
                "Thời gian kết thúc",
                "Số thứ tự văn bản trong hồ sơ",
                "Tên loại văn bản",
                "Số của văn bản",
                "Ký hiệu của văn bản",
                "Tên cơ quan, tổ chức ban hành văn bản",
                "Trích yếu nội dung",
                "Đường dẫn tệp");
    }

    private void row(SheetFile sheet, int ordinal, String title, String path) {
        sheet.row(
                DOSSIER,
                typed.apply("Hồ sơ về công tác lưu trữ"),
                typed.apply("Vĩnh viễn"),
                "01/01/2001",
                "31/12/2001",
                String.valueOf(ordinal),
                typed.apply("Quyết định"),
                String.valueOf(ordinal),
                typed.apply("QĐ-UB"),
                typed.apply("Sở Nội vụ"),
                typed.apply(title),
                path);
    }

    private SheetFile typedRow(SheetFile sheet, String... cells) {
        Object[] written = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            written[i] = typed.apply(cells[i]);
        }
        return sheet.row(written);
    }

    private void file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, path.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> found(UnderstoodDelivery understood, String fault) {
        return understood.findings().stream()
                .filter(finding -> finding.fault().equals(fault))
                .toList();
    }
}
