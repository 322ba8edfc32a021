package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.validation.DocumentValidator;

/**
 * Right photographs and office files, spoilt in one way at a time, looked into and judged by every rule under tt05-2025:
 * each gets its own reason and no other. The catalogue of faults names these tests as its proofs.
 */
class FaultyMediaTest {
    private static final ContentInspector INSPECTOR = new ContentInspector();
    private static final DocumentValidator RULES = DocumentValidator.standard();

    @TempDir
    private Path folder;

    @Test
    void rightPhotographsHaveNoFault() {
        assertThat(judge("anh.jpg", PictureFixtures.jpeg(300))).isEmpty();
        assertThat(judge("anh.png", PictureFixtures.png(200))).isEmpty();
        assertThat(judge("anh.tif", PictureFixtures.tiff(600))).isEmpty();
    }

    @Test
    void aPictureUnderAnotherName() {
        assertRefused("WRONG_EXTENSION", judge("anh.jpg", PictureFixtures.png(300)));
    }

    @Test
    void aPictureWithTheNameOfAScan() {
        assertRefused("WRONG_FORMAT", judge("anh.pdf", PictureFixtures.png(300)));
    }

    @Test
    void aPhotographOfTooFewPixels() {
        assertRefused("DPI_TOO_LOW", judge("anh.jpg", PictureFixtures.jpeg(72)));
    }

    @Test
    void aPhotographWithoutAStatedResolution() {
        List<Finding> findings = judge("anh.jpg", PictureFixtures.jpeg(0));

        assertThat(findings).extracting(Finding::fault).containsExactly("DPI_NOT_STATED");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aGreyPhotograph() {
        assertRefused("NOT_24BIT_COLOUR", judge("anh.jpg", PictureFixtures.greyJpeg()));
    }

    @Test
    void aPhotographCutOff() {
        byte[] whole = PictureFixtures.jpeg(300);

        assertRefused("TRUNCATED", judge("anh.jpg", Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void aPhotographWithDamagedData() {
        byte[] rotten = PictureFixtures.jpeg(300);
        Arrays.fill(rotten, rotten.length / 2, rotten.length / 2 + 64, (byte) 0x5A);

        assertRefused("PICTURE_DAMAGED", judge("anh.jpg", rotten));
    }

    @Test
    void aPictureThatUnpacksToGigabytes() {
        assertRefused("BOMB", judge("anh.png", PictureFixtures.bombPng()));
    }

    @Test
    void aRightOfficeFileHasNoFault() {
        assertThat(judge("to-trinh.docx", OfficeFixtures.docx().toBytes())).isEmpty();
        assertThat(judge("to-trinh.odt", OfficeFixtures.odt().toBytes())).isEmpty();
        assertThat(judge("so-lieu.csv", "Năm,Số hồ sơ\n2024,12\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void anOfficeFileWithMacros() {
        assertRefused(
                "MACRO",
                judge(
                        "a.docx",
                        OfficeFixtures.docx()
                                .with("word/vbaProject.bin", new byte[64])
                                .toBytes()));
    }

    @Test
    void anOfficeFileThatFetchesAProgram() {
        assertRefused(
                "ACTIVE_CONTENT",
                judge(
                        "a.docx",
                        OfficeFixtures.docx()
                                .linkedTo("oleObject", "https://example.org/a.bin")
                                .toBytes()));
    }

    @Test
    void anOfficeFileWhoseCellsLieElsewhere() {
        List<Finding> findings = judge(
                "a.xlsx",
                OfficeFixtures.xlsx()
                        .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                        .toBytes());

        assertThat(findings).extracting(Finding::fault).containsExactly("EXTERNAL_LINK");
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void anOfficeFileWithAPassword() {
        assertRefused("ENCRYPTED", judge("a.docx", OfficeFixtures.ole(Map.of("EncryptedPackage", new byte[99]))));
    }

    @Test
    void anOfficeFileCutOff() {
        byte[] whole = OfficeFixtures.docx().toBytes();

        assertRefused("TRUNCATED", judge("a.docx", Arrays.copyOf(whole, whole.length - 100)));
    }

    private static void assertRefused(String fault, List<Finding> findings) {
        assertThat(findings).extracting(Finding::fault).containsExactly(fault);
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    private List<Finding> judge(String name, byte[] bytes) {
        Path file = ScanFixtures.write(folder.resolve(name), bytes);
        DeliveredDocument document = new DeliveredDocument(
                name,
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        Agreement agreement = Agreement.standard(ProfileId.TT05_2025, false);
        return RULES.validate(document, INSPECTOR.inspect(file), agreement).findings();
    }
}
