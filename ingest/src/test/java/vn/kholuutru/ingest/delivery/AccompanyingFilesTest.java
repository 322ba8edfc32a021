package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;

/** Covers, lists, signed copies and hồ sơ of one file: names as they are found. */
class AccompanyingFilesTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement TT05 = Agreement.standard(ProfileId.TT05_2025, false);
    private static final Agreement FILES_ALONE = Agreement.standard(ProfileId.TT05_2025, true);

    @TempDir
    Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void deliverySmall() throws IOException {
        delivery = new SmallDelivery(folder);
    }

    @Test
    void keepsACoverWithItsDossierWithoutARow() throws IOException {
        delivery.file("Bia_" + SmallDelivery.DOSSIER + ".pdf");

        DeliveredDocument cover = document(read(), "Bia_" + SmallDelivery.DOSSIER + ".pdf");

        assertThat(cover.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("ACCOMPANYING_FILE");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
        });
        assertThat(cover.accompaniesDossier()).isTrue();
        assertThat(cover.code().orElseThrow()).hasToString(SmallDelivery.DOSSIER + ".BIA");
        assertThat(AccompanyingCode.isOne(cover.code().orElseThrow().value())).isTrue();
        assertThat(cover.dossier().orElseThrow().code()).hasToString(SmallDelivery.DOSSIER);
        Description description = cover.description().orElseThrow();
        assertThat(description.kind()).isEqualTo(RecordKind.ACCOMPANYING_FILE);
        assertThat(description.first("title")).contains("Bìa hồ sơ: Hồ sơ về việc số hóa tài liệu lưu trữ");
        assertThat(description.first("mode")).contains("01");
        assertThat(new ShaclDescriptionValidator(PROFILES).validate(description))
                .isEmpty();
    }

    @Test
    void aListOfADossierIsNoFindingAid() throws IOException {
        delivery.file("MLVB_" + SmallDelivery.DOSSIER + ".xlsx");

        UnderstoodDelivery understood = read();

        assertThat(understood.refused()).isFalse();
        assertThat(understood.findings()).isEmpty();
        DeliveredDocument list = document(understood, "MLVB_" + SmallDelivery.DOSSIER + ".xlsx");
        assertThat(list.code().orElseThrow()).hasToString(SmallDelivery.DOSSIER + ".MLVB-xlsx");
        assertThat(list.refused()).isFalse();
    }

    @Test
    void theOnlyWorkbookIsTheFindingAidWhateverItsName() throws IOException {
        delivery.workbookName = "MLVB_" + SmallDelivery.DOSSIER + ".xlsx";

        UnderstoodDelivery understood = read();

        assertThat(understood.refused()).isFalse();
        assertThat(understood.documents()).hasSize(2);
    }

    @Test
    void aCoverThatARowNamesIsADocument() throws IOException {
        delivery.file("Bia_" + SmallDelivery.DOSSIER + ".pdf");
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        delivery.with("Tên tệp", "Bia_" + SmallDelivery.DOSSIER + ".pdf");
        delivery.documents.getLast().put("Tên tệp", SmallDelivery.SECOND + ".pdf");

        DeliveredDocument document = document(read(), "Bia_" + SmallDelivery.DOSSIER + ".pdf");

        assertThat(document.accompaniesDossier()).isFalse();
        assertThat(document.code().orElseThrow()).hasToString(SmallDelivery.FIRST);
    }

    @Test
    void aCoverOfAnUnknownDossierIsRefused() throws IOException {
        delivery.file("Bia_000.00.00.G09.2025.01.0099.pdf");

        DeliveredDocument cover = document(read(), "Bia_000.00.00.G09.2025.01.0099.pdf");

        assertThat(cover.refused()).isTrue();
        assertThat(cover.findings()).extracting(Finding::fault).containsExactly("DOSSIER_UNKNOWN");
    }

    @Test
    void twoCoversOfOneDossierHaveTwoCodes() throws IOException {
        delivery.file("Bia_" + SmallDelivery.DOSSIER + ".pdf");
        delivery.file("Bia_" + SmallDelivery.DOSSIER + "_2.pdf");
        delivery.file(SmallDelivery.DOSSIER + "/Bìa.jpg");

        assertThat(read().documents().stream()
                        .filter(DeliveredDocument::accompaniesDossier)
                        .map(document -> document.code().orElseThrow().value()))
                .containsExactlyInAnyOrder(
                        SmallDelivery.DOSSIER + ".BIA",
                        SmallDelivery.DOSSIER + ".BIA-2",
                        SmallDelivery.DOSSIER + ".BIA-jpg");
    }

    @Test
    void withoutAFindingAidACoverBelongsToTheDossierOfItsNeighbours() throws IOException {
        delivery.file("Bia_" + SmallDelivery.DOSSIER + ".pdf");

        UnderstoodDelivery understood = READER.read(folder, FILES_ALONE);

        assertThat(understood.documents()).hasSize(3).noneMatch(DeliveredDocument::refused);
        assertThat(document(understood, "Bia_" + SmallDelivery.DOSSIER + ".pdf").accompaniesDossier())
                .isTrue();
    }

    @Test
    void takesTheSignedFileOfTwoForTheDocument() throws IOException {
        delivery.file(SmallDelivery.FIRST + "_signed.pdf");

        UnderstoodDelivery understood = read();

        assertThat(understood.documents()).hasSize(2);
        assertThat(document(understood, SmallDelivery.FIRST + "_signed.pdf").findings())
                .isEmpty();
        assertThat(understood.ignored()).containsExactly(SmallDelivery.FIRST + ".pdf");
        assertThat(understood.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("UNSIGNED_COPY");
            assertThat(finding.place().file()).contains(SmallDelivery.FIRST + ".pdf");
        });
    }

    @Test
    void takesTheSignedFileEvenWhereTheRowNamesTheOther() throws IOException {
        delivery.file(SmallDelivery.FIRST + "_signed.pdf");
        delivery.with("Đường dẫn", "D:\\quet\\" + SmallDelivery.FIRST + ".pdf");
        delivery.documents.getLast().put("Đường dẫn", "D:\\quet\\" + SmallDelivery.SECOND + ".pdf");

        UnderstoodDelivery understood = read();

        assertThat(document(understood, SmallDelivery.FIRST + "_signed.pdf").findings())
                .isEmpty();
    }

    @Test
    void aDossierOfOneDocumentMayBeOneFileOfItsName() throws IOException {
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        delivery.documents.removeLast();
        delivery.file(SmallDelivery.DOSSIER + ".pdf");

        DeliveredDocument document = document(read(), SmallDelivery.DOSSIER + ".pdf");

        assertThat(document.findings()).isEmpty();
        assertThat(document.code().orElseThrow()).hasToString(SmallDelivery.FIRST);
    }

    @Test
    void aDossierOfOneDocumentNeedsNoCodeOfTheDocument() throws IOException {
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        delivery.documents.removeLast();
        delivery.documents.getFirst().remove("docCode");
        delivery.with("Mã hồ sơ", SmallDelivery.DOSSIER).with("Tên tệp", SmallDelivery.DOSSIER + ".pdf");
        delivery.file(SmallDelivery.DOSSIER + ".pdf");

        DeliveredDocument document = document(read(), SmallDelivery.DOSSIER + ".pdf");

        assertThat(document.findings()).isEmpty();
        assertThat(document.code().orElseThrow()).hasToString(SmallDelivery.FIRST);
    }

    @Test
    void aDossierOfSeveralDocumentsIsNotOneFile() throws IOException {
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        delivery.file(SmallDelivery.DOSSIER + ".pdf");

        assertThat(read().documents().stream()
                        .flatMap(document -> document.findings().stream())
                        .map(Finding::fault))
                .contains("ROW_WITHOUT_FILE", "WRONG_NAME");
    }

    private UnderstoodDelivery read() throws IOException {
        delivery.write();
        return READER.read(folder, TT05);
    }

    private static DeliveredDocument document(UnderstoodDelivery understood, String path) {
        return understood.documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
