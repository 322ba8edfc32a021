package vn.kholuutru.ingest.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** From a delivered folder to the workbook handed back, by what the reader of deliveries itself says. */
class DeliveryHandedBackTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();

    @TempDir
    Path folder;

    @Test
    void marksTheCellInWhichTheReaderFoundTheFault() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        delivery.rowsAboveHeading = 4;
        delivery.with("issuedDate", "31/02/2025");
        delivery.write();

        try (XSSFWorkbook workbook = handedBack()) {
            XSSFSheet sheet = workbook.getSheet("Văn bản");
            Cell faulty = cellWith(sheet, "31/02/2025");
            assertThat(faulty.getRowIndex()).isEqualTo(5);
            assertThat(faulty.getCellComment().getString().getString()).contains("31/02/2025");
            assertThat(cells(sheet.getRow(5))).contains("Cần sửa");
            assertThat(cells(sheet.getRow(6))).contains("Đạt");
            assertThat(cells(workbook.getSheet("Hồ sơ").getRow(5))).contains("Đạt");
        }
    }

    @Test
    void marksARowWhoseFileIsMissing() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        delivery.documents.add(SmallDelivery.document(SmallDelivery.DOSSIER + ".0000003"));
        delivery.write();

        try (XSSFWorkbook workbook = handedBack()) {
            assertThat(cells(workbook.getSheet("Văn bản").getRow(3))).contains("Cần sửa");
            assertThat(cells(workbook.getSheetAt(1).getRow(2))).contains("Văn bản", "4");
        }
    }

    @Test
    void isReadAgainAsItWas() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        delivery.with("issuedDate", "31/02/2025");
        Path workbook = delivery.write();
        UnderstoodDelivery before = understood();

        try (XSSFWorkbook handedBack = handedBack();
                OutputStream out = Files.newOutputStream(workbook)) {
            handedBack.write(out);
        }
        UnderstoodDelivery again = understood();

        assertThat(again.documents())
                .extracting(DeliveredDocument::code)
                .isEqualTo(
                        before.documents().stream().map(DeliveredDocument::code).toList());
        assertThat(again.documents().stream().flatMap(document -> document.findings().stream()))
                .isEqualTo(before.documents().stream()
                        .flatMap(document -> document.findings().stream())
                        .toList());
    }

    @Test
    void handsACsvBackAsAWorkbookWithTheSameRows() throws IOException {
        SmallDelivery delivery = new SmallDelivery(folder);
        Files.writeString(
                folder.resolve("muc-luc.csv"),
                "Mã hồ sơ,Tiêu đề hồ sơ,Mã tài liệu,Trích yếu nội dung,Ngày tài liệu\n" + SmallDelivery.DOSSIER
                        + ",Hồ sơ,0000001,=1+1,31/02/2025\n",
                StandardCharsets.UTF_8);
        assertThat(delivery.folder).isEqualTo(folder);

        try (XSSFWorkbook workbook = handedBack()) {
            XSSFSheet sheet = workbook.getSheetAt(3);
            assertThat(cells(sheet.getRow(1)))
                    .startsWith(SmallDelivery.DOSSIER, "Hồ sơ", "0000001", "=1+1", "31/02/2025", "Cần sửa");
            assertThat(cellWith(sheet, "31/02/2025").getCellComment()).isNotNull();
        }
    }

    private XSSFWorkbook handedBack() throws IOException {
        UnderstoodDelivery understood = understood();
        List<ReportedDocument> documents = understood.documents().stream()
                .map(DeliveryHandedBackTest::reported)
                .toList();
        DeliveryReport report = DeliveryReport.of("giao-nop", documents, 0, 1, understood.findings(), List.of())
                .with(understood.workbook());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HandedBackWorkbook(report, understood.workbook().orElseThrow()).write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private UnderstoodDelivery understood() throws IOException {
        try (DeliveryReader reader = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES))) {
            return reader.read(folder, Agreement.standard(ProfileId.TT05_2025, false));
        }
    }

    private static ReportedDocument reported(DeliveredDocument document) {
        return new ReportedDocument(
                document.path(),
                document.code().map(DocumentCode::value),
                document.refused() ? SubmissionState.REJECTED : SubmissionState.ACCEPTED,
                document.complete(),
                document.findings(),
                document.row());
    }

    private static Cell cellWith(XSSFSheet sheet, String text) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> new DataFormatter().formatCellValue(cell).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> new DataFormatter().formatCellValue(cell))
                .toList();
    }
}
