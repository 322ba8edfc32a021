package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;

/** A contractor may hand over a mục lục for each box. */
class SeveralWorkbooksTest {
    private static final String SECOND_BOX = "000.00.00.G09.2025.01.0002";

    @TempDir
    private Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void aMucLucForEachOfTwoBoxes() throws IOException {
        delivery = new SmallDelivery(folder);
        delivery.workbookName = "Hộp 1.xlsx";
        delivery.write();
        delivery.workbookName = "Hộp 2.xlsx";
        delivery.dossiers.clear();
        delivery.documents.clear();
        delivery.dossiers.add(SmallDelivery.dossier(SECOND_BOX));
        document(SECOND_BOX + ".0000001");
        document(SECOND_BOX + ".0000002");
    }

    @Test
    void theMucLucOfEveryBoxIsRead() throws IOException {
        delivery.write();

        UnderstoodDelivery read = read();

        assertThat(read.documents()).hasSize(4).allSatisfy(document -> {
            assertThat(document.findings()).isEmpty();
            assertThat(document.row()).isPresent();
        });
        assertThat(read.findings()).isEmpty();
        assertThat(read.ignored()).isEmpty();
        assertThat(read.workbook()).isEmpty();
    }

    @Test
    void aFindingNamesTheWorkbookOfItsCell() throws IOException {
        delivery.with("issuedDate", "31/02/2025");
        delivery.write();

        Finding wrong = finding(read(), SECOND_BOX + ".0000001.pdf");

        assertThat(wrong.place().sheet())
                .hasValueSatisfying(sheet -> assertThat(sheet).startsWith("Hộp 2.xlsx › "));
    }

    @Test
    void aDocumentListedInTwoBoxesIsNamedAtBothRows() throws IOException {
        document(SmallDelivery.FIRST);
        delivery.write();

        Finding doubled = finding(read(), SmallDelivery.FIRST + ".pdf");

        assertThat(doubled.fault()).isEqualTo("DUPLICATE_CODE");
        assertThat(doubled.place().sheet() + " " + doubled.arguments()).contains("Hộp 1.xlsx", "Hộp 2.xlsx");
    }

    @Test
    void anotherEditionOfTheSameMucLucIsNamedAndNotRead() throws IOException {
        delivery.write();
        delivery.workbookName = "Hộp 2 (bản cũ).xlsx";
        delivery.write();

        UnderstoodDelivery read = read();

        assertThat(read.documents())
                .hasSize(4)
                .allSatisfy(document -> assertThat(document.findings()).isEmpty());
        assertThat(read.findings()).extracting(Finding::fault).containsExactly("WORKBOOKS_NOT_READ");
        assertThat(read.ignored()).hasSize(1);
    }

    private void document(String code) throws IOException {
        Map<String, Object> row = SmallDelivery.document(code);
        row.put("docId", "G09.2025." + code.substring(code.length() - 12).replace(".", ""));
        delivery.documents.add(row);
        delivery.file(code + ".pdf");
    }

    private static Finding finding(UnderstoodDelivery read, String path) {
        Optional<List<Finding>> findings = read.documents().stream()
                .filter(document -> document.path().equals(path))
                .map(DeliveredDocument::findings)
                .findFirst();
        assertThat(findings).hasValueSatisfying(found -> assertThat(found).hasSize(1));
        return findings.orElseThrow().getFirst();
    }

    private UnderstoodDelivery read() throws IOException {
        ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
        try (DeliveryReader reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))) {
            return reader.read(folder, Agreement.standard(ProfileId.TT05_2025, false));
        }
    }
}
