package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;

/** Photographs and recordings beside văn bản, each on a sheet of its own. */
class RecordsOfEveryKindTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final DeliveryReader READER = new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final Agreement TT05 = Agreement.standard(ProfileId.TT05_2025, false);
    private static final Agreement TT02 = Agreement.standard(ProfileId.TT02_2019, false);
    private static final String THIRD = SmallDelivery.DOSSIER + ".0000003";
    private static final String FOURTH = SmallDelivery.DOSSIER + ".0000004";

    @TempDir
    Path folder;

    private SmallDelivery delivery;

    @BeforeEach
    void deliverySmall() throws IOException {
        delivery = new SmallDelivery(folder);
        delivery.dossiers.getFirst().put("totalDoc", 4);
    }

    @Test
    void aPhotographAndARecordingLieInTheSameDossierAsDocuments() throws IOException {
        delivery.photos.add(photo(THIRD));
        delivery.recordings.add(recording(FOURTH));
        delivery.file(THIRD + ".jpg");
        delivery.file(FOURTH + ".mp3");

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.findings()).isEmpty();
        assertThat(understood.documents()).hasSize(4).allSatisfy(document -> {
            assertThat(document.findings()).isEmpty();
            assertThat(document.dossier().orElseThrow().code()).hasToString(SmallDelivery.DOSSIER);
        });
        Description photo = description(understood, THIRD + ".jpg");
        assertThat(photo.kind()).isEqualTo(RecordKind.PHOTO);
        assertThat(photo.first("typePic")).contains("02");
        assertThat(photo.first("photoTime")).contains("2025-03-05");
        assertThat(photo.first("maintenance")).contains("01");
        assertThat(photo.first("riskRecovery")).contains("0");
        Description recording = description(understood, FOURTH + ".mp3");
        assertThat(recording.kind()).isEqualTo(RecordKind.RECORDING);
        assertThat(recording.first("playTime")).contains("00:42:10");
        assertThat(recording.first("docAttached")).contains("1");
    }

    @Test
    void findsThePhotographsTableByTheLabelsOfTheCircular() throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Mã lưu trữ của tài liệu", THIRD);
        row.put("LOẠI (Phim âm bản/Ảnh)", "Phim âm bản");
        row.put("Tiêu đề phim/ảnh", "Cắt băng khánh thành");
        row.put("Thời gian chụp", "05/03/2025");
        row.put("Màu sắc", "Đen trắng");
        row.put("Chế độ sử dụng", "Công khai");
        delivery.photos.add(row);
        delivery.file(THIRD + ".tif");

        Description photo = description(read(TT05), THIRD + ".tif");

        assertThat(photo.kind()).isEqualTo(RecordKind.PHOTO);
        assertThat(photo.first("typePic")).contains("01");
        assertThat(photo.first("colour")).contains("02");
    }

    @Test
    void aDeliveryOfPhotographsAloneNeedsNoSheetOfDocuments() throws IOException {
        delivery.documents.clear();
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        delivery.photos.add(photo(SmallDelivery.FIRST));
        delivery.file(SmallDelivery.FIRST + ".jpg");

        UnderstoodDelivery understood = read(TT05);

        assertThat(understood.refused()).isFalse();
        assertThat(understood.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.refused()).isFalse());
    }

    @Test
    void refusesAPhotographWithASecretMark() throws IOException {
        Map<String, Object> photo = photo(THIRD);
        photo.put("mode", "Mật");
        delivery.photos.add(photo);
        delivery.file(THIRD + ".jpg");

        DeliveredDocument document = document(read(TT05), THIRD + ".jpg");

        assertThat(document.findings()).extracting(Finding::fault).contains("SECRET_RECORD");
        assertThat(document.refused()).isTrue();
    }

    @Test
    void under2019APhotographHasTheCodeOfItsFileName() throws IOException {
        describeUnder2019();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Identifier", "000.00.00.G09");
        row.put("ArchivesNumber", "A 1968/12");
        row.put("ImageTitle", "Cắt băng khánh thành");
        row.put("PhotoTime", "05/03/2018");
        row.put("Mode", "Không hạn chế");
        row.put("Tên tệp", THIRD + ".jpg");
        delivery.photos.add(row);
        delivery.file(THIRD + ".jpg");

        DeliveredDocument photo = document(read(TT02), THIRD + ".jpg");

        assertThat(photo.refused()).isFalse();
        assertThat(photo.code().orElseThrow()).hasToString(THIRD);
        assertThat(photo.description().orElseThrow().first("ArchivesNumber")).contains("A 1968/12");
        assertThat(photo.dossier().orElseThrow().code()).hasToString(SmallDelivery.DOSSIER);
    }

    @Test
    void readsThePhotographThatAnotherSystemSends() throws IOException {
        Path file = delivery.file("anh.jpg");

        UnderstoodDelivery understood = READER.readDocument(
                file,
                DocumentMetadata.parse("{\"dossier\":{\"arcFileCode\":\"" + SmallDelivery.DOSSIER
                        + "\"},\"photo\":{\"docCode\":\"" + THIRD + "\",\"imageTitle\":\"Cắt băng\"}}"),
                TT05);

        assertThat(understood.documents()).singleElement().satisfies(document -> {
            assertThat(document.code().orElseThrow()).hasToString(THIRD);
            assertThat(document.description().orElseThrow().kind()).isEqualTo(RecordKind.PHOTO);
        });
    }

    private static Map<String, Object> photo(String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("docCode", code);
        row.put("typePic", "02");
        row.put("eventName", "Lễ khánh thành");
        row.put("imageTitle", "Cắt băng khánh thành");
        row.put("photographer", "Nguyễn Văn An");
        row.put("photoTime", "05/03/2025");
        row.put("mode", "01");
        return row;
    }

    private static Map<String, Object> recording(String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("docCode", code);
        row.put("typeMedia", "Âm thanh");
        row.put("movieTitle", "Phát biểu khai mạc");
        row.put("recordDate", "05/03/2025");
        row.put("language", "01");
        row.put("playTime", "00:42:10");
        row.put("docAttached", "Có");
        row.put("mode", "01");
        return row;
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
            Object code = Objects.requireNonNull(row.get("docCode"));
            row.clear();
            row.put("DocCode", code);
            row.put("TypeName", "Công văn");
            row.put("OrganName", "Sở Nội vụ");
        });
    }

    private UnderstoodDelivery read(Agreement agreement) throws IOException {
        delivery.write();
        return READER.read(folder, agreement);
    }

    private static DeliveredDocument document(UnderstoodDelivery understood, String path) {
        return understood.documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Description description(UnderstoodDelivery understood, String path) {
        return document(understood, path).description().orElseThrow();
    }
}
