package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineReason;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.inspect.ScanFixtures;

class IngestPipelineTest {
    @TempDir
    static Path keys;

    private static PipelineOnMemory archive;

    @TempDir
    Path folder;

    private String dossier = "";

    @BeforeAll
    static void open() {
        archive = new PipelineOnMemory(keys);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    /** Every test delivers its own hồ sơ, so that one archive serves all of them. */
    @BeforeEach
    void nameDossier(org.junit.jupiter.api.TestInfo test) {
        dossier = "H99.2024.01." + Math.abs(test.getDisplayName().hashCode() % 10_000);
    }

    @Test
    void storesWhatIsRightAndMakesItSearchable() throws IOException {
        scan("0000001", "lệnh điều động " + dossier);
        Delivery delivery = archive.submit("right");

        archive.run(delivery, folder);

        Submission submission = only(delivery);
        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(archive.store.find(submission.aip().orElseThrow())).isPresent();
        assertThat(archive.index
                        .seenBy(Audience.STAFF)
                        .pageText(submission.aip().orElseThrow().aip(), 1))
                .hasValueSatisfying(text -> assertThat(text).contains("điều động"));
    }

    @Test
    void leavesNothingOfARejectedFileAndGoesOnWithTheRest() throws IOException {
        scan("0000001", "văn bản đạt yêu cầu " + dossier);
        ScanFixtures.scan().withScript().writeTo(folder.resolve(dossier + ".0000002.pdf"));
        Delivery delivery = archive.submit("mixed");

        archive.run(delivery, folder);

        List<Submission> submissions = archive.journal.submissions(delivery.id());
        assertThat(submissions)
                .extracting(Submission::state)
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.REJECTED);
        assertThat(submissions.get(1).aip()).isEmpty();
        assertThat(submissions.get(1).findings()).extracting(Finding::fault).contains("ACTIVE_CONTENT");
    }

    @Test
    void keepsASecretFileOutOfEverythingAndGoesOnWithTheRest() throws IOException {
        String content = "phương án không ai được đọc " + dossier;
        Path secret = folder.resolve(dossier + ".0000001.pdf");
        ScanFixtures.scan().text(content).printed(1, 10, 270, "TUYỆT MẬT").writeTo(secret);
        byte[] bytes = Files.readAllBytes(secret);
        scan("0000002", "văn bản thường " + dossier);
        Delivery delivery = archive.submit("secret among others");

        archive.run(delivery, folder);

        List<Submission> submissions = archive.journal.submissions(delivery.id());
        assertThat(submissions)
                .extracting(Submission::state)
                .containsExactly(SubmissionState.REJECTED, SubmissionState.ACCEPTED);
        Submission refused = submissions.getFirst();
        assertThat(refused.findings()).extracting(Finding::fault).containsExactly("SECRET_STAMP");
        assertThat(refused.toString()).doesNotContain("phương án");
        assertThat(secret).as("what is left in the delivery").isEmptyFile();
        assertThat(archive.register.find(refused.id())).hasValueSatisfying(entry -> {
            assertThat(entry.reason()).isEqualTo(QuarantineReason.SECRET_STAMP);
            assertThat(entry.delivery()).isEqualTo(delivery.id());
            assertThat(entry.deliveredBy()).isEqualTo("archivist");
            assertThat(entry.size()).isEqualTo(bytes.length);
            assertThat(entry.state()).isEqualTo(QuarantineState.WAITING);
        });
        assertThat(archive.quarantine.holds(refused.id())).isTrue();
    }

    @Test
    void quarantinesTheSameFileOnceHoweverOftenItsDeliveryIsRun() throws IOException {
        ScanFixtures.scan().printed(1, 10, 270, "MẬT").writeTo(folder.resolve(dossier + ".0000001.pdf"));
        Delivery delivery = archive.submit("run twice");

        archive.run(delivery, folder);
        QuarantineEntry first = archive.register.find(only(delivery).id()).orElseThrow();
        archive.run(delivery, folder);

        assertThat(archive.register.find(only(delivery).id())).contains(first);
        assertThat(only(delivery).findings()).extracting(Finding::fault).containsExactly("SECRET_STAMP");
    }

    @Test
    void refusesTheSameBytesUnderAnotherCode() throws IOException {
        scan("0000001", "một bản duy nhất " + dossier);
        Files.copy(folder.resolve(dossier + ".0000001.pdf"), folder.resolve(dossier + ".0000002.pdf"));
        Delivery delivery = archive.submit("twice");

        archive.run(delivery, folder);

        List<Submission> submissions = archive.journal.submissions(delivery.id());
        assertThat(submissions)
                .extracting(Submission::state)
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.REJECTED);
        assertThat(submissions.get(1).findings()).extracting(Finding::fault).containsExactly("DUPLICATE");
    }

    @Test
    void skipsWhatAnEarlierDeliveryStored() throws IOException {
        scan("0000001", "giao nộp hai lần " + dossier);
        archive.run(archive.submit("first"), folder);
        Delivery second = archive.submit("second");

        archive.run(second, folder);

        assertThat(only(second).state()).isEqualTo(SubmissionState.SKIPPED);
    }

    @Test
    void refusesOtherBytesUnderACodeThatIsTaken() throws IOException {
        scan("0000001", "bản thứ nhất " + dossier);
        archive.run(archive.submit("first"), folder);
        scan("0000001", "bản thứ hai khác nội dung " + dossier);
        Delivery second = archive.submit("second");

        archive.run(second, folder);

        assertThat(only(second).findings()).extracting(Finding::fault).containsExactly("DUPLICATE_CODE");
    }

    @Test
    void finishesOnTheSecondRunWhatLostItsAnswerOnTheFirst() throws IOException {
        scan("0000001", "tài liệu thứ nhất " + dossier);
        scan("0000002", "tài liệu thứ hai " + dossier);
        Delivery delivery = archive.submit("interrupted");
        StoreThatFailsOnce unreliable = new StoreThatFailsOnce(archive.store);

        assertThatThrownBy(() -> archive.run(delivery, folder, unreliable)).isInstanceOf(DeliveryInterrupted.class);
        List<Optional<?>> reserved = addresses(delivery);
        archive.run(delivery, folder, unreliable);

        assertThat(archive.journal.submissions(delivery.id()))
                .extracting(Submission::state)
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.ACCEPTED);
        assertThat(addresses(delivery)).isEqualTo(reserved);
    }

    private List<Optional<?>> addresses(Delivery delivery) {
        return archive.journal.submissions(delivery.id()).stream()
                .<Optional<?>>map(Submission::aip)
                .toList();
    }

    @Test
    void asksForThePdfaThatADeliveryOfTheOlderCircularLacks() throws IOException {
        ScanFixtures.scan()
                .text("công văn cũ " + dossier)
                .withoutPdfaClaim()
                .writeTo(folder.resolve(dossier + ".0000001.pdf"));
        Delivery delivery = archive.submit("old", DeliveryTerms.standard(ProfileId.TT02_2019, true));

        archive.run(delivery, folder);

        AipAddress stored = only(delivery).aip().orElseThrow();
        assertThat(only(delivery).state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(archive.representations.find(stored.aip(), Representation.Kind.PDFA))
                .isPresent();
        assertThat(archive.representations.find(stored.aip(), Representation.Kind.TEXT_LAYER))
                .isEmpty();
    }

    @Test
    void keepsACoverWithItsDossierButFindsItInNoSearch() throws IOException {
        scan("0000001", "văn bản của hồ sơ " + dossier);
        ScanFixtures.scan()
                .resolution(100)
                .grey()
                .text("bìa hồ sơ " + dossier)
                .writeTo(folder.resolve("Bia_" + dossier + ".pdf"));
        Delivery delivery = archive.submit("with a cover");
        long found = archive.index.seenBy(Audience.STAFF).totals().documents();

        archive.run(delivery, folder);

        Submission cover = archive.journal.submissions(delivery.id()).stream()
                .filter(submission -> submission.file().startsWith("Bia_"))
                .findFirst()
                .orElseThrow();
        assertThat(cover.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(cover.findings()).extracting(Finding::fault).contains("ACCOMPANYING_FILE", "DPI_TOO_LOW");
        StoredAip kept = archive.store.find(cover.aip().orElseThrow()).orElseThrow();
        assertThat(kept.code()).hasToString(dossier + ".BIA");
        assertThat(kept.description().kind()).isEqualTo(RecordKind.ACCOMPANYING_FILE);
        assertThat(archive.index.seenBy(Audience.STAFF).totals().documents()).isEqualTo(found + 1);
    }

    @Test
    void tellsAllThatIsWrongWithAFileThatAlsoHasAWrongName() throws IOException {
        ScanFixtures.scan().withoutPdfaClaim().writeTo(folder.resolve("quét lại (2).pdf"));
        Delivery delivery = archive.submit("wrong name");

        archive.run(delivery, folder);

        assertThat(only(delivery).state()).isEqualTo(SubmissionState.REJECTED);
        assertThat(only(delivery).findings()).extracting(Finding::fault).containsExactly("WRONG_NAME", "NOT_PDFA");
    }

    @Test
    void looksIntoAFileThatIsRefusedForWhatIsSaidOfIt() throws IOException {
        scan("0000001", "tờ trình");
        Path again = Files.createDirectory(folder.resolve("quét lại"));
        ScanFixtures.scan().withoutPdfaClaim().writeTo(again.resolve(dossier + ".0000001.pdf"));
        Delivery delivery = archive.submit("one code twice");

        archive.run(delivery, folder);

        assertThat(archive.journal.submissions(delivery.id()))
                .filteredOn(submission -> submission.state() == SubmissionState.REJECTED)
                .singleElement()
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Finding::fault)
                        .containsExactly("DUPLICATE_CODE", "NOT_PDFA"));
    }

    private void scan(String ordinal, String words) {
        ScanFixtures.scan().text(words).writeTo(folder.resolve(dossier + "." + ordinal + ".pdf"));
    }

    private static Submission only(Delivery delivery) {
        return archive.journal.submissions(delivery.id()).getFirst();
    }
}
