package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;

class DeliveryReaderTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement TT05 = Agreement.standard(ProfileId.TT05_2025, false);
    private static final Agreement TT02 = Agreement.standard(ProfileId.TT02_2019, false);
    private static final Agreement FILES_ALONE = Agreement.standard(ProfileId.TT05_2025, true);

    @TempDir
    Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void deliverySmall() throws IOException {
        delivery = new SmallDelivery(folder);
    }

    @Test
    void understandsADeliveryWithoutFaults() throws IOException {
        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.findings()).isEmpty();
        assertThat(understood.documents()).hasSize(2);
        DeliveredDocument first = understood.documents().getFirst();
        assertThat(first.findings()).isEmpty();
        assertThat(first.path()).isEqualTo(SmallDelivery.FIRST + ".pdf");
        assertThat(first.code().orElseThrow()).hasToString(SmallDelivery.FIRST);
        assertThat(first.dossier().orElseThrow().code()).hasToString(SmallDelivery.DOSSIER);
        assertThat(first.fonds().orElseThrow().code()).hasToString("000.00.00.G09");
        assertThat(first.statedPages()).hasValue(1);
        assertThat(first.complete()).isTrue();
        assertThat(value(first, "issuedDate")).isEqualTo("2025-03-05");
        assertThat(value(first, "riskRecovery")).isEqualTo("0");
        assertThat(first.dossier().orElseThrow().description().first("startDate"))
                .contains("2025-01-02");
    }

    @Test
    void findsHeadingsBelowTitlesByLabelsWithoutRegardToCaseAndMarks() throws IOException {
        delivery.rowsAboveHeading = 5;
        rename("subject", "TRÍCH YẾU");
        rename("organName", "Co quan ban hanh");
        rename("issuedDate", "Ngày, tháng, năm văn bản *");
        rename("typeName", "Tên loại văn bản (typeName)");

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).isEmpty();
        assertThat(value(understood.documents().getFirst(), "organName")).isEqualTo("Sở Nội vụ");
    }

    @Test
    void takesWordsOfACodeListForItsCodes() throws IOException {
        delivery.with("maintenance", "Vĩnh viễn")
                .with("mode", 1)
                .with("typeName", "cong van")
                .with("language", "Tiếng Việt; 02");

        DeliveredDocument first = read(TT05).documents().getFirst();

        assertThat(first.findings()).isEmpty();
        assertThat(value(first, "maintenance")).isEqualTo("01");
        assertThat(value(first, "mode")).isEqualTo("01");
        assertThat(value(first, "typeName")).isEqualTo("22");
        assertThat(first.description().orElseThrow().all(new FieldCode("language")))
                .containsExactly("01", "02");
    }

    @Test
    void takesTheRetentionOfTheDossierWhereADocumentHasNone() throws IOException {
        delivery.documents.forEach(row -> row.remove("maintenance"));

        assertThat(value(read(TT05).documents().getFirst(), "maintenance")).isEqualTo("01");
    }

    @Test
    void refusesADateThatDoesNotExist() throws IOException {
        delivery.with("issuedDate", "31/02/2020");

        Finding finding = onlyFinding(read(TT05));

        assertThat(finding.fault()).isEqualTo("INVALID_DATE");
        assertThat(finding.place().sheet()).contains("Văn bản");
        assertThat(finding.place().row()).hasValue(2);
        assertThat(finding.place().column()).contains("issuedDate");
    }

    @Test
    void refusesAnUnknownCode() throws IOException {
        delivery.with("typeName", "99");

        assertThat(onlyFinding(read(TT05)).fault()).isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void refusesAMissingMandatoryField() throws IOException {
        delivery.with("subject", " ");

        Finding finding = onlyFinding(read(TT05));

        assertThat(finding.fault()).isEqualTo("MISSING_FIELD");
        assertThat(finding.place().column()).contains("subject");
    }

    @Test
    void refusesAValueThatIsTooLong() throws IOException {
        delivery.with("subject", "số hóa ".repeat(100));

        assertThat(onlyFinding(read(TT05)).fault()).isEqualTo("VALUE_TOO_LONG");
    }

    @Test
    void refusesANumberThatIsNone() throws IOException {
        delivery.with("numberOfPage", "hai");

        assertThat(onlyFinding(read(TT05)).fault()).isEqualTo("INVALID_NUMBER");
    }

    @Test
    void refusesASecretRecord() throws IOException {
        delivery.with("mode", "Mật");

        assertThat(faults(read(TT05))).contains("SECRET_RECORD");
    }

    @Test
    void saysNothingOfASecretRecordButThatItIsOne() throws IOException {
        String title = "Phương án bí mật ".repeat(100);
        delivery.with("subject", title).with("mode", "03").with("numberOfPage", title);

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.documents().getFirst().findings())
                .extracting(Finding::fault)
                .containsExactly("SECRET_RECORD");
        assertThat(understood.findings().toString()
                        + understood.documents().getFirst().findings())
                .doesNotContain("Phương án");
    }

    @Test
    void refusesARecordMarkedSecretInAColumnOfItsOwnOrInWordsOfAnyField() throws IOException {
        delivery.with("Độ mật", "Tối mật");

        assertThat(faults(read(TT05))).contains("SECRET_RECORD");
        delivery.with("Độ mật", "Thường").with("subject", "Kế hoạch phòng thủ (Mật)");
        assertThat(faults(read(TT05))).contains("SECRET_RECORD");
        delivery.with("subject", "Quy chế bảo vệ bí mật nhà nước");
        assertThat(faults(read(TT05))).doesNotContain("SECRET_RECORD");
    }

    @Test
    void refusesADocumentThatTwoRowsDescribe() throws IOException {
        delivery.documents.get(1).put("docCode", SmallDelivery.FIRST);
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).containsExactly("DUPLICATE_CODE");
        assertThat(understood.documents()).hasSize(1);
    }

    @Test
    void refusesTheSecondFileWithTheSameCode() throws IOException {
        delivery.with("Tên tệp", SmallDelivery.FIRST + ".pdf");
        delivery.documents.get(1).put("docCode", SmallDelivery.FIRST);
        delivery.documents.get(1).put("Tên tệp", SmallDelivery.SECOND + ".pdf");

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).containsExactly("DUPLICATE_CODE");
        assertThat(understood.documents().getFirst().refused()).isFalse();
        assertThat(understood.documents().getLast().refused()).isTrue();
    }

    @Test
    void refusesAFileWithoutRow() throws IOException {
        delivery.file(SmallDelivery.DOSSIER + ".0000003.pdf");

        assertThat(faults(read(TT05))).containsExactly("FILE_WITHOUT_ROW");
    }

    @Test
    void refusesARowWithoutFile() throws IOException {
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).containsExactly("ROW_WITHOUT_FILE");
        assertThat(understood.documents()).hasSize(2);
    }

    @Test
    void refusesADocumentOfAnUnlistedDossier() throws IOException {
        String code = "000.00.00.G09.2025.01.0007.0000001";
        delivery.with("docCode", code);
        Files.move(folder.resolve(SmallDelivery.FIRST + ".pdf"), folder.resolve(code + ".pdf"));

        assertThat(faults(read(TT05))).containsExactly("DOSSIER_UNKNOWN");
    }

    @Test
    void refusesEveryDocumentOfADossierWithAFaultyRow() throws IOException {
        delivery.dossiers.getFirst().put("title", "");

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.documents()).allMatch(DeliveredDocument::refused);
        assertThat(understood
                        .documents()
                        .getFirst()
                        .findings()
                        .getFirst()
                        .place()
                        .sheet())
                .contains("Hồ sơ");
    }

    @Test
    void findsTheDossierByItsOwnColumnOrWithoutThePrefixOfTheArchive() throws IOException {
        delivery.dossiers.getFirst().put("arcFileCode", "H49." + SmallDelivery.DOSSIER);

        assertThat(faults(read(TT05))).isEmpty();
    }

    @Test
    void aNameTheFindingAidNamesIsRight() throws IOException {
        String odd = Normalizer.normalize("scan (1) ỦY BAN.pdf", Normalizer.Form.NFD);
        Files.move(folder.resolve(SmallDelivery.FIRST + ".pdf"), folder.resolve(odd));
        delivery.with("Tên tệp", "D:\\SoHoa\\Scan (1)  ỦY BAN.pdf");

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).isEmpty();
        assertThat(understood.documents()).allMatch(document -> document.file().isPresent());
    }

    @Test
    void aWrongNameThatNoRowNamesIsFound() throws IOException {
        delivery.file("scan (1) ỦY BAN.pdf");

        assertThat(faults(read(TT05))).containsExactlyInAnyOrder("WRONG_NAME", "FILE_WITHOUT_ROW");
    }

    @Test
    void anExtensionInCapitalsIsAWrongName() throws IOException {
        Files.move(folder.resolve(SmallDelivery.FIRST + ".pdf"), folder.resolve(SmallDelivery.FIRST + ".PDF"));

        assertThat(faults(read(TT05))).containsExactly("WRONG_NAME");
    }

    @Test
    void matchesAShortOrdinalAndASignedFile() throws IOException {
        Files.move(
                folder.resolve(SmallDelivery.FIRST + ".pdf"),
                folder.resolve(SmallDelivery.DOSSIER + ".001_signed.pdf"));

        assertThat(faults(read(TT05))).isEmpty();
    }

    @Test
    void tellsEqualNamesApartByTheirFolder() throws IOException {
        delivery.dossiers.add(SmallDelivery.dossier("000.00.00.G09.2025.01.0002"));
        delivery.documents.getLast().put("docCode", "000.00.00.G09.2025.01.0002.0000001");
        delivery.with("Đường dẫn", "0001\\001.pdf");
        delivery.documents.getLast().put("Đường dẫn", "0002\\001.pdf");
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        delivery.file("0001/001.pdf");
        delivery.file("0002/001.pdf");

        UnderstoodDelivery understood = read(TT05);

        assertThat(faults(understood)).isEmpty();
        assertThat(understood.documents().getFirst().path()).isEqualTo("0001/001.pdf");
        assertThat(understood.documents().getFirst().code().orElseThrow()).hasToString(SmallDelivery.FIRST);
    }

    @Test
    void neverFollowsALinkOutOfTheDelivery() throws IOException {
        Path outside = Files.createTempFile("outside", ".pdf");
        Files.createSymbolicLink(folder.resolve(SmallDelivery.DOSSIER + ".0000003.pdf"), outside);

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.documents()).hasSize(2);
        assertThat(understood.findings()).extracting(Finding::fault).containsExactly("SYMBOLIC_LINK");
        Files.delete(outside);
    }

    @Test
    void listsWhatIsNoPartOfTheDelivery() throws IOException {
        for (String name : List.of("README.txt", "Thumbs.db", "scan/.DS_Store", "~$muc-luc.xlsx", "desktop.ini")) {
            delivery.file(name);
        }

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.ignored()).hasSize(5);
        assertThat(understood.documents()).hasSize(2);
    }

    @Test
    void judgesFilesAloneWithoutAFindingAid() throws IOException {
        delivery.file("scan (1) ỦY BAN.pdf");
        delivery.file("locked.xlsm");

        UnderstoodDelivery understood = READER.read(folder, FILES_ALONE);

        assertThat(faults(understood)).containsExactly("WRONG_NAME");
        DeliveredDocument first = understood.documents().getFirst();
        assertThat(first.complete()).isFalse();
        assertThat(first.dossier().orElseThrow().code()).hasToString(SmallDelivery.DOSSIER);
        assertThat(first.fonds().orElseThrow().code()).hasToString("000.00.00.G09");
        assertThat(value(first, "docCode")).isEqualTo(SmallDelivery.FIRST);
    }

    @Test
    void readsTheMatchingSheetsOfAWorkbookOfSixtyAndListsTheOthers() throws IOException {
        for (int sheet = 1; sheet <= 58; sheet++) {
            delivery.otherSheets.add("Trang " + sheet);
        }

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.refused()).isFalse();
        assertThat(understood.findings()).extracting(Finding::fault).containsExactly("SHEETS_NOT_READ");
        assertThat(understood.documents()).noneMatch(DeliveredDocument::refused);
    }

    @Test
    void refusesADeliveryWhoseSheetsFitNoTable() throws IOException {
        delivery.dossiers.clear();
        delivery.dossiers.add(Map.of("Cột lạ", "1", "Cột khác", "2"));

        assertRefused(read(TT05), "NO_MATCHING_SHEET");
    }

    @Test
    void refusesADeliveryWithoutAWorkbook() throws IOException {
        assertRefused(READER.read(folder, TT05), "NO_WORKBOOK");
    }

    @Test
    void readsAWorkbookThatAScriptWroteWithoutStyles() throws IOException {
        Path workbook = delivery.write();
        try (FileSystem parts = FileSystems.newFileSystem(workbook)) {
            Files.delete(parts.getPath("xl/styles.xml"));
            Path types = parts.getPath("[Content_Types].xml");
            Files.writeString(types, Files.readString(types).replaceAll("<Override[^>]*styles[^>]*>", ""));
        }

        assertThat(READER.read(folder, TT05).refused()).isFalse();
    }

    @Test
    void refusesAMacroWorkbook() throws IOException {
        delivery.workbookName = "muc-luc.xlsm";

        assertRefused(read(TT05), "MACRO_WORKBOOK");
    }

    @Test
    void refusesAMacroHiddenUnderAnotherExtension() throws IOException {
        zip("muc-luc.xlsx", "xl/vbaProject.bin", "macro");

        assertRefused(READER.read(folder, TT05), "MACRO_WORKBOOK");
    }

    @Test
    void refusesALockedWorkbook() throws Exception {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword("bí mật");
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(compound)) {
                out.write(new byte[100]);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("muc-luc.xlsx"))) {
                compound.writeFilesystem(out);
            }
        }

        assertRefused(READER.read(folder, TT05), "WORKBOOK_ENCRYPTED");
    }

    @Test
    void refusesABrokenWorkbook() throws IOException {
        Path workbook = delivery.write();
        byte[] bytes = Files.readAllBytes(workbook);
        Files.write(workbook, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(READER.read(folder, TT05), "WORKBOOK_UNREADABLE");
    }

    @Test
    void refusesAWorkbookWithADocumentTypeDeclaration() throws IOException {
        zip("muc-luc.xlsx", "xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");

        assertRefused(READER.read(folder, TT05), "WORKBOOK_UNREADABLE");
    }

    @Test
    void refusesAWorkbookThatUnpacksToHundredsOfMegabytes() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("muc-luc.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int mebibyte = 0; mebibyte < 100; mebibyte++) {
                zip.write(spaces);
            }
        }

        assertRefused(READER.read(folder, TT05), "WORKBOOK_UNREADABLE");
    }

    @Test
    void readsAWorkbookWithHundredsOfThousandsOfDifferentTexts() throws IOException {
        for (int ordinal = 3; ordinal <= 1_200; ordinal++) {
            Map<String, Object> row = SmallDelivery.document(SmallDelivery.DOSSIER + ".%07d".formatted(ordinal));
            for (int column = 0; column < 130; column++) {
                row.put("Cột thêm " + column, "Giá trị " + ordinal + "." + column);
            }
            delivery.documents.add(row);
        }

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.refused()).isFalse();
        assertThat(understood.documents()).hasSize(1_200);
    }

    @Test
    void refusesAWorkbookWithARowWithoutEnd() throws IOException {
        zip("muc-luc.xlsx", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>" + "<c/>".repeat(600_000));

        assertRefused(READER.read(folder, TT05), "WORKBOOK_UNREADABLE");
    }

    @Test
    void under2019AMandatoryColumnLeftOutWarnsAndAnEmptyCellRefuses() throws IOException {
        describeUnder2019();
        delivery.documents.getLast().put("OrganName", "");

        UnderstoodDelivery understood = read(TT02);

        assertThat(understood.findings().stream()
                        .filter(finding -> finding.fault().equals("COLUMN_MISSING")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(finding -> finding.severity() == Severity.WARNING);
        DeliveredDocument first = understood.documents().getFirst();
        assertThat(first.findings()).isEmpty();
        assertThat(value(first, "Mode")).isEqualTo("Hạn chế");
        assertThat(first.dossier().orElseThrow().description().first("Rights")).contains("Hạn chế");
        assertThat(first.dossier().orElseThrow().description().first("FileCatalog"))
                .contains("2025");
        assertThat(faults(understood)).containsExactly("MISSING_FIELD");
    }

    private void describeUnder2019() {
        Map<String, Object> dossier = delivery.dossiers.getFirst();
        dossier.clear();
        dossier.put("FileCode", SmallDelivery.DOSSIER);
        dossier.put("Title", "Hồ sơ số hóa");
        dossier.put("Maintenance", "Vĩnh viễn");
        dossier.put("StartDate", "01/01/2018");
        dossier.put("EndDate", "31/12/2018");
        delivery.documents.forEach(row -> {
            Object code = row.get("docCode");
            row.clear();
            row.put("DocCode", Objects.requireNonNull(code));
            row.put("TypeName", "Công văn");
            row.put("OrganName", "Sở Nội vụ");
            row.put("Subject", "Về việc số hóa tài liệu");
            row.put("PageAmount", "0001");
        });
    }

    private void rename(String heading, String other) {
        delivery.documents.forEach(row -> {
            Object value = row.remove(heading);
            row.put(other, value == null ? "" : value);
        });
    }

    private void zip(String name, String part, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "metadata.json", "muc-luc.xlsx", "~$a.pdf", ".an.pdf", "Thumbs.db", "a.zip"})
    void aFileHandedOverAsADocumentIsOneWhateverItsName(String name) throws IOException {
        Path file = delivery.file(name);

        UnderstoodDelivery understood = READER.readDocument(file, DocumentMetadata.parse("{\"document\":{}}"), TT05);

        assertThat(understood.documents()).singleElement().satisfies(document -> {
            assertThat(document.path()).isEqualTo(name);
            assertThat(document.refused()).isTrue();
        });
    }

    private UnderstoodDelivery read(Agreement agreement) throws IOException {
        delivery.write();
        return READER.read(folder, agreement);
    }

    private static void assertRefused(UnderstoodDelivery understood, String fault) {
        assertThat(understood.refused()).isTrue();
        assertThat(understood.findings()).extracting(Finding::fault).contains(fault);
        assertThat(understood.documents()).hasSize(2);
    }

    private static List<String> faults(UnderstoodDelivery understood) {
        return understood.documents().stream()
                .flatMap(document -> document.findings().stream())
                .map(Finding::fault)
                .toList();
    }

    private static Finding onlyFinding(UnderstoodDelivery understood) {
        List<Finding> findings = understood.documents().stream()
                .flatMap(document -> document.findings().stream())
                .toList();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String value(DeliveredDocument document, String field) {
        return document.description().orElseThrow().first(field).orElseThrow();
    }
}
