package vn.kholuutru.ingest.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

class ScanInspectorTest {
    private static final ScanInspector INSPECTOR = new ScanInspector();

    @TempDir
    private Path folder;

    @Test
    void statesTheFactsOfARightScan() {
        Inspection inspection = inspect(ScanFixtures.scan().pages(2));

        assertThat(inspection.obstacles()).isEmpty();
        assertThat(inspection.pdfaFailures()).isEmpty();
        assertThat(inspection.pdfaFlavour()).contains("2b");
        assertThat(inspection.puid()).contains("fmt/477");
        assertThat(inspection.mediaType()).isEqualTo("application/pdf");
        assertThat(inspection.pages()).hasSize(2).allSatisfy(page -> {
            assertThat(page.resolution()).isEqualTo(200);
            assertThat(page.colour()).isEqualTo(Colour.COLOUR);
            assertThat(page.text()).isEqualTo("Quyết định về việc số hóa tài liệu lưu trữ");
            assertThat(page.damagedImage()).isFalse();
        });
    }

    @Test
    void readsTheDigestsEverybodyElseWouldCompute() {
        Inspection inspection = inspect("abc".getBytes(US_ASCII));

        assertThat(inspection.sha256().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(inspection.sha512().hex()).startsWith("ddaf35a193617abacc417349ae204131");
        assertThat(inspection.size()).isEqualTo(3);
    }

    @Test
    void judgesALayeredPageByItsSharpestLayerAndItsColouredOne() {
        PageFacts page = onlyPage(inspect(ScanFixtures.scan().layered()));

        assertThat(page.resolution()).isEqualTo(300);
        assertThat(page.backgroundResolution()).isEqualTo(150);
        assertThat(page.colour()).isEqualTo(Colour.COLOUR);
    }

    @Test
    void takesStripsOfAPageAsOneLayer() {
        PageFacts page = onlyPage(inspect(ScanFixtures.scan().striped()));

        assertThat(page.resolution()).isBetween(198, 201);
        assertThat(page.colour()).isEqualTo(Colour.COLOUR);
    }

    @Test
    void seesACoarseAndAGreyPage() {
        PageFacts page = onlyPage(inspect(ScanFixtures.scan().resolution(150).grey()));

        assertThat(page.resolution()).isEqualTo(150);
        assertThat(page.colour()).isEqualTo(Colour.GREY);
    }

    @Test
    void keepsTextInNormalFormC() {
        Inspection inspection = inspect(ScanFixtures.scan().text("tài liê\u0323u"));

        assertThat(onlyPage(inspection).text()).isEqualTo("tài liệu");
    }

    @Test
    void givesUpAFormThatDrawsItself() {
        assertThat(faults(inspect(ScanFixtures.scan().withFormInsideItself()))).containsExactly("UNREADABLE");
    }

    @Test
    void noticesBitRotInsideAnImage() {
        Inspection inspection =
                inspect(ScanFixtures.withBitRot(ScanFixtures.scan().toBytes()));

        assertThat(onlyPage(inspection).damagedImage()).isTrue();
        assertThat(inspection.obstacles()).isEmpty();
    }

    @Test
    void saysThatAPlainPdfClaimsNothing() {
        Inspection inspection = inspect(ScanFixtures.scan().withoutPdfaClaim());

        assertThat(inspection.pdfaFlavour()).isEmpty();
        assertThat(inspection.pdfaFailures()).isNotEmpty();
        assertThat(inspection.puid()).isNotEqualTo(Optional.of("fmt/477"));
    }

    @Test
    void doesNotBelieveAFalseClaimOfPdfa() {
        byte[] bytes = ScanFixtures.scan().withScript().toBytes();

        Inspection inspection = inspect(bytes);

        assertThat(inspection.pdfaFlavour()).isEmpty();
        assertThat(inspection.pdfaFailures()).anyMatch(clause -> clause.startsWith("ISO 19005-2"));
    }

    @Test
    void tellsWhatAFileIsByItsContent() {
        assertThat(faults(inspect(new byte[0]))).containsExactly("EMPTY");
        assertThat(faults(inspect("MZ\u0090 not a scan".getBytes(US_ASCII)))).containsExactly("EXE_RENAMED");
        assertThat(inspect("<!DOCTYPE html><html><body>404</body></html>".getBytes(UTF_8))
                        .obstacles())
                .containsExactly(new Obstacle("WRONG_FORMAT", "text/html"));
    }

    @Test
    void seesWhatStandsBeforeTheHeaderAndAfterTheEnd() {
        byte[] scan = ScanFixtures.scan().toBytes();

        assertThat(faults(inspect(ScanFixtures.joined("\n".getBytes(US_ASCII), scan))))
                .contains("HEADER_NOT_AT_START");
        assertThat(faults(inspect(ScanFixtures.joined(scan, "PK\u0003\u0004more".getBytes(US_ASCII)))))
                .containsExactly("DATA_AFTER_EOF");
        assertThat(faults(inspect(ScanFixtures.joined(trimmed(scan), "\r\n".getBytes(US_ASCII)))))
                .isEmpty();
    }

    @Test
    void seesThatTheEndIsMissing() {
        byte[] scan = ScanFixtures.scan().toBytes();

        Inspection inspection = inspect(Arrays.copyOf(scan, scan.length * 2 / 3));

        assertThat(faults(inspection)).containsExactly("TRUNCATED");
        assertThat(inspection.pages()).isEmpty();
    }

    @Test
    void stopsAtEncryptionEvenWithoutAReadersPassword() {
        assertThat(faults(inspect(ScanFixtures.scan().encrypted()))).containsExactly("ENCRYPTED");
    }

    @Test
    void findsScriptsAndAttachments() {
        assertThat(faults(inspect(ScanFixtures.scan().withScript()))).containsExactly("ACTIVE_CONTENT");
        assertThat(faults(inspect(ScanFixtures.scan().withAttachment()))).containsExactly("ATTACHMENT");
    }

    @Test
    void findsAScriptThatNoTableLists() {
        String scan = new String(ScanFixtures.scan().toBytes(), ISO_8859_1);
        int at = scan.lastIndexOf("startxref");
        String loose = "\n900 0 obj\n<</S/J#61vaScript/JS(1)>>\nendobj\n";

        Inspection inspection = inspect((scan.substring(0, at) + loose + scan.substring(at)).getBytes(ISO_8859_1));

        assertThat(inspection.obstacles()).containsExactly(new Obstacle("ACTIVE_CONTENT", "JavaScript, JS"));
    }

    @Test
    void comparesTheStatedSizeOfAnImageWithItsData() {
        Inspection inspection = inspect(ScanFixtures.scan().withFalseImageSize());

        assertThat(inspection.obstacles()).containsExactly(new Obstacle("FALSE_IMAGE_SIZE", "1166×1650 ≠ 583×825"));
    }

    @Test
    void unpacksNoBombs() throws IOException {
        assertThat(faults(inspect(ScanFixtures.scan().withContentOf(80)))).containsExactly("BOMB");
        assertThat(faults(inspect(ScanFixtures.objectStreamOf(80)))).containsExactly("BOMB");
    }

    @Test
    void reportsWhatNoParserUnderstands() {
        Inspection inspection = inspect("%PDF-1.7\nnonsense\nstartxref\n9\n%%EOF\n".getBytes(US_ASCII));

        assertThat(faults(inspection)).containsExactly("UNREADABLE");
    }

    private Inspection inspect(ScanFixtures scan) {
        return inspect(scan.toBytes());
    }

    private Inspection inspect(byte[] bytes) {
        return INSPECTOR.inspect(ScanFixtures.write(folder.resolve("scan.pdf"), bytes));
    }

    private static List<String> faults(Inspection inspection) {
        return inspection.obstacles().stream().map(Obstacle::fault).toList();
    }

    private static PageFacts onlyPage(Inspection inspection) {
        assertThat(inspection.pages()).hasSize(1);
        return inspection.pages().getFirst();
    }

    private static byte[] trimmed(byte[] pdf) {
        int length = pdf.length;
        while (pdf[length - 1] == '\n' || pdf[length - 1] == '\r') {
            length--;
        }
        return Arrays.copyOf(pdf, length);
    }
}
