package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.inspect.ScanFixtures;

/** A mục lục of the years of TT 02/2019, from its rows to what is kept of it. */
class OlderCircularTest {
    private static final String DOSSIER = "000.00.00.G09.2018.01.TH";

    @TempDir
    static Path keys;

    @TempDir
    static Path folder;

    private static PipelineOnMemory archive;
    private static Map<String, Submission> submissions = Map.of();

    @BeforeAll
    static void deliver() throws IOException {
        archive = new PipelineOnMemory(keys);
        SmallDelivery delivery = new SmallDelivery(folder);
        Files.delete(folder.resolve(SmallDelivery.FIRST + ".pdf"));
        Files.delete(folder.resolve(SmallDelivery.SECOND + ".pdf"));
        delivery.dossiers.clear();
        delivery.dossiers.add(dossier());
        delivery.documents.clear();
        List.of(
                        document(1),
                        with(document(2), "TypeName", ""),
                        with(document(3), "IssuedDate", "30/02/2018"),
                        with(document(4), "CodeNumber", "123456789012"),
                        with(document(5), "Mode", "Mật"),
                        with(document(6), "PageAmount", 9),
                        with(document(7), "Mode", "Hạn chế"))
                .forEach(delivery.documents::add);
        for (int ordinal = 1; ordinal <= 6; ordinal++) {
            ScanFixtures.scan().text("văn bản số " + ordinal).writeTo(folder.resolve(code(ordinal) + ".pdf"));
        }
        ScanFixtures.scan()
                .withoutPdfaClaim()
                .grey()
                .text("văn bản số 7 màu xám")
                .writeTo(folder.resolve(code(7) + ".pdf"));
        delivery.write();
        Delivery opened = archive.submit("2018", DeliveryTerms.standard(ProfileId.TT02_2019, false));

        archive.run(opened, folder);

        submissions = archive.journal.submissions(opened.id()).stream()
                .collect(Collectors.toMap(Submission::file, Function.identity()));
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void keepsWhatIsRightUnderTheOlderFields() {
        Submission submission = submission(1);

        assertThat(submission.state()).as("%s", submission.findings()).isEqualTo(SubmissionState.ACCEPTED);
        StoredAip kept = archive.store.find(submission.aip().orElseThrow()).orElseThrow();
        assertThat(kept.description().profile()).isEqualTo(ProfileId.TT02_2019);
        assertThat(kept.description().first("TypeName")).contains("Công văn");
        assertThat(kept.description().first("DocOrdinal")).contains("1");
        assertThat(kept.description().first("ConfidenceLevel")).contains("Số hóa");
        assertThat(kept.accessLevel()).isEqualTo(AccessLevel.PUBLIC);
    }

    @Test
    void keepsTheDossierWithBothFieldsThatTheAnnexCallsMaintenance() {
        Dossier dossier = archive.store
                .findDossier(
                        submission(1).aip().orElseThrow().fonds(),
                        submission(1).aip().orElseThrow().dossier())
                .orElseThrow();

        assertThat(dossier.code()).hasToString(DOSSIER);
        assertThat(dossier.fonds()).hasToString("000.00.00.G09");
        assertThat(dossier.description().first("Maintenance")).contains("Vĩnh viễn");
        assertThat(dossier.description().first("SheetTotal")).contains("14");
        assertThat(dossier.description().first("FileCatalog")).contains("2018");
    }

    @Test
    void refusesARowForItsFault() {
        assertThat(faults(2)).contains("MISSING_FIELD");
        assertThat(faults(3)).contains("INVALID_DATE");
        assertThat(faults(4)).contains("VALUE_TOO_LONG");
        assertThat(faults(5)).contains("SECRET_RECORD");
        assertThat(faults(6)).contains("PAGE_COUNT_DIFFERS");
        assertThat(List.of(2, 3, 4, 5, 6))
                .allSatisfy(ordinal -> assertThat(submission(ordinal).state()).isEqualTo(SubmissionState.REJECTED));
    }

    @Test
    void takesAGreyScanThatIsNoPdfAWithAWarning() {
        assertThat(submission(7).state()).as("%s", submission(7).findings()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(faults(7)).contains("NOT_PDFA", "NOT_24BIT_COLOUR");
        assertThat(archive.store
                        .find(submission(7).aip().orElseThrow())
                        .orElseThrow()
                        .accessLevel())
                .isEqualTo(AccessLevel.CONDITIONAL);
    }

    private static Map<String, Object> dossier() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("FileCode", DOSSIER);
        row.put("Identifier", "000.00.00.G09");
        row.put("OrganId", "000.00.00.G09");
        row.put("FileCatalog", 2018);
        row.put("FileNotation", "01.TH");
        row.put("Title", "Hồ sơ tổng hợp năm 2018");
        row.put("Maintenance", "Vĩnh viễn");
        row.put("Rights", "Không hạn chế");
        row.put("Language", "Tiếng Việt");
        row.put("StartDate", "02/01/2018");
        row.put("EndDate", "28/12/2018");
        row.put("TotalDoc", 7);
        row.put(" Maintenance ", 14);
        row.put("PageNumber", 15);
        row.put("Format", "Tốt");
        return row;
    }

    private static Map<String, Object> document(int ordinal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("DocCode", code(ordinal));
        row.put("FileCatalog", 2018);
        row.put("FileNotation", "01.TH");
        row.put("DocOrdinal", "000" + ordinal);
        row.put("TypeName", "Công văn");
        row.put("CodeNumber", "15");
        row.put("CodeNotation", "SNV-VTLT");
        row.put("IssuedDate", "05/03/2018");
        row.put("OrganName", "Sở Nội vụ");
        row.put("Subject", "Về việc chỉnh lý tài liệu");
        row.put("Language", "Tiếng Việt");
        row.put("PageAmount", 1);
        row.put("Mode", "Không hạn chế");
        row.put("ConfidenceLevel", "Số hóa");
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        row.put(field, value);
        return row;
    }

    private static String code(int ordinal) {
        return "%s.%03d".formatted(DOSSIER, ordinal);
    }

    private static Submission submission(int ordinal) {
        return Objects.requireNonNull(submissions.get(code(ordinal) + ".pdf"), code(ordinal));
    }

    private static List<String> faults(int ordinal) {
        return submission(ordinal).findings().stream().map(Finding::fault).toList();
    }
}
