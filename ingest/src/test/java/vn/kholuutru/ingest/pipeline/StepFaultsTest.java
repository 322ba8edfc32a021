package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.ingest.inspect.ScanFixtures;

class StepFaultsTest {
    @TempDir
    static Path keys;

    private static PipelineOnMemory archive;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        archive = new PipelineOnMemory(keys);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void aDocumentThatCouldNotBeStoredSaysSo() throws IOException {
        ScanFixtures.scan().writeTo(folder.resolve("H99.2024.01.7.0000001.pdf"));
        Delivery delivery = archive.submit("unstored");

        archive.receiveAndGiveUp(delivery, folder);

        assertThat(archive.journal.submissions(delivery.id()))
                .singleElement()
                .satisfies(submission -> assertThat(submission.findings())
                        .extracting(Finding::fault)
                        .containsExactly("NOT_STORED"));
    }

    @Test
    void aDeliveryThatCouldNotBeReadSaysSo() {
        Delivery delivery = archive.submit("unread");

        archive.runLast(delivery, folder);

        Delivery ended = archive.journal.findDelivery(delivery.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(ended.findings()).extracting(Finding::fault).containsExactly("NOT_READ");
    }

    @Test
    void whatIsNoPartOfTheDeliveryIsListed() throws IOException {
        Delivery delivery = archive.submit("with a note");
        Path files = new DeliveryFolders(new PipelineOnMemory.Settings(folder)).of(delivery.id());
        Files.createDirectories(files);
        ScanFixtures.scan().writeTo(files.resolve("H99.2024.01.8.0000001.pdf"));
        Files.writeString(files.resolve("readme.txt"), "Ghi chú của đơn vị số hóa");

        archive.runLast(delivery, folder);

        assertThat(archive.journal.findDelivery(delivery.id()).orElseThrow().findings())
                .extracting(Finding::fault)
                .contains("IGNORED_FILE");
    }

    @Test
    void aDeliveryThatNoScannerSawSaysSo() throws IOException {
        Delivery delivery = archive.submit("unscanned");
        Path files = new DeliveryFolders(new PipelineOnMemory.Settings(folder)).of(delivery.id());
        Files.createDirectories(files);
        ScanFixtures.scan().text("chưa quét").writeTo(files.resolve("H99.2024.01.9.0000001.pdf"));

        archive.runLast(delivery, folder);

        assertThat(archive.journal.findDelivery(delivery.id()).orElseThrow().findings())
                .extracting(Finding::fault)
                .containsExactly("DELIVERY_NOT_SCANNED");
    }
}
