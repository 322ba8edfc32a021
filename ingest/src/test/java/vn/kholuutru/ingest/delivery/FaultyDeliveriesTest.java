package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.DescriptionValidator.Violation;
import vn.kholuutru.ingest.agreement.Agreement;

/** A delivery without fault, spoilt in one way at a time; the catalogue of faults names these tests as its proofs. */
class FaultyDeliveriesTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DescriptionValidator VALIDATOR = new ShaclDescriptionValidator(PROFILES);
    private static final Agreement TT05 = Agreement.standard(ProfileId.TT05_2025, false);

    @TempDir
    Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void deliverySmall() throws IOException {
        delivery = new SmallDelivery(folder);
    }

    @Test
    void aFindingAidWithoutARowIsAnEmptyDelivery() throws IOException {
        Map<String, Object> headings = new LinkedHashMap<>();
        delivery.documents.getFirst().keySet().forEach(heading -> headings.put(heading, ""));
        delivery.documents.clear();
        delivery.documents.add(headings);
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));

        assertThat(all(read())).contains("EMPTY_DELIVERY");
    }

    @Test
    void aSecondWorkbookIsNamed() throws IOException {
        delivery.workbookName = "muc-luc-cu.xlsx";
        delivery.write();
        delivery.workbookName = "muc-luc.xlsx";

        assertThat(all(read())).contains("WORKBOOKS_NOT_READ");
    }

    @Test
    void aColumnOfNoFieldIsNamed() throws IOException {
        delivery.with("Màu bìa", "xanh");

        assertThat(all(read())).containsExactly("COLUMNS_NOT_READ");
    }

    @Test
    void aRowThatIsNoRecordIsNamed() throws IOException {
        delivery.documents.add(new LinkedHashMap<>(Map.of("docId", "Tổng cộng: 2")));

        assertThat(all(read())).contains("ROWS_NOT_READ");
    }

    @Test
    void anythingThatIsNoFileIsNamed() throws IOException, InterruptedException {
        Path pipe = folder.resolve("ong-dan.pdf");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(all(read())).contains("SPECIAL_FILE");
    }

    /** A path longer than any system call takes fails like a forbidden one, for the administrator of a machine too. */
    @Test
    void aFolderWithoutPermissionIsNamed() throws IOException {
        String step = "thu-muc-long-nhau-".repeat(10);
        Path outer = nested(folder.resolve("a"), step, 18);
        Path inner = folder.resolve("b");
        nested(inner, step, 8);
        Path moved = Files.move(inner, outer.resolve("b"));
        try {
            assertThat(all(read())).contains("FOLDER_UNREADABLE");
        } finally {
            Files.move(moved, inner);
        }
    }

    @Test
    void aDossierListedTwiceIsNamed() throws IOException {
        delivery.dossiers.add(SmallDelivery.dossier(SmallDelivery.DOSSIER));

        assertThat(all(read())).containsExactly("DUPLICATE_DOSSIER");
    }

    @Test
    void aDossierWithoutDocumentsIsNamed() throws IOException {
        delivery.dossiers.add(SmallDelivery.dossier("000.00.00.G09.2025.01.0002"));

        assertThat(all(read())).containsExactly("DOSSIER_WITHOUT_DOCUMENTS");
    }

    @Test
    void aNameThatSeveralFilesBearIsRefused() throws IOException {
        delivery.with("Tên tệp", "ban-quet.pdf");
        delivery.file("hop-1/ban-quet.pdf");
        delivery.file("hop-2/ban-quet.pdf");

        assertThat(all(read())).contains("AMBIGUOUS_FILE");
    }

    @Test
    void aFileThatTwoRowsNameIsRefused() throws IOException {
        delivery.documents.forEach(row -> row.put("Tên tệp", SmallDelivery.FIRST + ".pdf"));

        assertThat(all(read())).contains("FILE_NAMED_TWICE");
    }

    @Test
    void aDossierOfNoKnownFondsIsRefused() throws IOException {
        delivery.dossiers.add(SmallDelivery.dossier("HOSO-KHONG-PHONG"));
        Map<String, Object> document = SmallDelivery.document("HOSO-KHONG-PHONG.0000001");
        delivery.documents.add(document);
        delivery.file("HOSO-KHONG-PHONG.0000001.pdf");

        assertThat(all(read())).contains("FONDS_UNKNOWN");
    }

    @Test
    void aCodeWithMarksIsRefused() throws IOException {
        String code = SmallDelivery.DOSSIER + ".000000Đ";
        delivery.documents.add(SmallDelivery.document(code));
        delivery.file(code + ".pdf");

        assertThat(all(read())).contains("INVALID_CODE");
    }

    @Test
    void aFormulaErrorIsRefused() throws IOException {
        Path workbook = delivery.write();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            var sheet = book.getSheet("Văn bản");
            int column = new ArrayList<>(delivery.documents.getFirst().keySet()).indexOf("subject");
            sheet.getRow(1).getCell(column).setCellErrorValue(FormulaError.REF.getCode());
            try (var out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }

        assertThat(all(new DeliveryReader(PROFILES, VALIDATOR).read(folder, TT05)))
                .contains("CELL_ERROR");
    }

    @Test
    void anAnswerThatIsNeitherYesNorNoIsRefused() throws IOException {
        delivery.dossiers.getFirst().put("riskRecovery", "có thể");

        assertThat(all(read())).contains("INVALID_BOOLEAN");
    }

    @Test
    void severalValuesWhereOneIsAllowedAreRefused() throws IOException {
        assertThat(all(read(description -> List.of(violation("NOT_REPEATABLE", Severity.ERROR)))))
                .contains("NOT_REPEATABLE");
    }

    @Test
    void aRetentionThatIsNotPermanentIsPointedOut() throws IOException {
        delivery.with("maintenance", "04");

        assertThat(read().documents().getFirst().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("NOT_PERMANENT");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    /** A profile may name faults of its own; one that has no words yet is reported all the same. */
    @Test
    void aValueAgainstItsRuleIsRefused() throws IOException {
        assertThat(all(read(description -> List.of(violation("OF_A_LATER_PROFILE", Severity.ERROR)))))
                .contains("INVALID_VALUE");
    }

    private static Violation violation(String fault, Severity severity) {
        return new Violation(new FieldCode("subject"), fault, severity, Optional.of("x"));
    }

    private static Path nested(Path root, String step, int depth) throws IOException {
        Path deepest = root;
        for (int i = 0; i < depth; i++) {
            deepest = deepest.resolve(step);
        }
        return Files.createDirectories(deepest);
    }

    private UnderstoodDelivery read() throws IOException {
        return read(VALIDATOR);
    }

    private UnderstoodDelivery read(DescriptionValidator validator) throws IOException {
        delivery.write();
        return new DeliveryReader(PROFILES, validator).read(folder, TT05);
    }

    private static List<String> all(UnderstoodDelivery understood) {
        List<Finding> findings = new ArrayList<>(understood.findings());
        understood.documents().forEach(document -> findings.addAll(document.findings()));
        return findings.stream().map(Finding::fault).distinct().toList();
    }
}
