package vn.kholuutru.ingest.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
 * A right scan, spoilt in one way at a time, looked into and judged by every rule under tt05-2025: each gets its own
 * reason and no other. The catalogue of faults names these tests as its proofs.
 */
class FaultyFilesTest {
    private static final ScanInspector INSPECTOR = new ScanInspector();
    private static final DocumentValidator RULES = DocumentValidator.standard();
    private static final byte[] SCAN = ScanFixtures.scan().toBytes();

    @TempDir
    private Path folder;

    @Test
    void aRightScanHasNoFault() {
        assertThat(judge(SCAN)).isEmpty();
    }

    @Test
    void anEmptyFile() {
        assertRefused("EMPTY", judge(new byte[0]));
    }

    @Test
    void aRenamedProgram() {
        assertRefused("EXE_RENAMED", judge("MZ\u0090 no scan".getBytes(US_ASCII)));
    }

    @Test
    void aWebPageWithTheNameOfAScan() {
        assertRefused("WRONG_FORMAT", judge("<!DOCTYPE html><html><body>404</body></html>".getBytes(UTF_8)));
    }

    @Test
    void bytesBeforeTheHeader() {
        assertThat(judge(ScanFixtures.joined("\n".getBytes(US_ASCII), SCAN)))
                .extracting(Finding::fault)
                .contains("HEADER_NOT_AT_START");
    }

    @Test
    void bytesAfterTheEnd() {
        assertRefused("DATA_AFTER_EOF", judge(ScanFixtures.joined(SCAN, "PK\u0003\u0004more".getBytes(US_ASCII))));
    }

    @Test
    void aFileCutOff() {
        assertRefused("TRUNCATED", judge(Arrays.copyOf(SCAN, SCAN.length * 2 / 3)));
    }

    @Test
    void anEncryptedFile() {
        assertRefused("ENCRYPTED", judge(ScanFixtures.scan().encrypted().toBytes()));
    }

    @Test
    void aScriptThatRunsOnOpening() {
        assertRefused("ACTIVE_CONTENT", judge(ScanFixtures.scan().withScript().toBytes()));
    }

    @Test
    void aStampOfSecrecy() {
        assertRefused(
                "SECRET_STAMP",
                judge(ScanFixtures.scan().printed(1, 10, 270, "TỐI MẬT").toBytes()));
    }

    @Test
    void aStampThatEndsSecrecy() {
        assertThat(judge(ScanFixtures.scan().printed(1, 10, 270, "GIẢI MẬT").toBytes()))
                .extracting(Finding::fault)
                .containsExactly("DECLASSIFIED_STAMP");
    }

    @Test
    void anAttachedFile() {
        assertRefused("ATTACHMENT", judge(ScanFixtures.scan().withAttachment().toBytes()));
    }

    @Test
    void aFileThatUnpacksToFarMore() {
        assertRefused("BOMB", judge(ScanFixtures.scan().withContentOf(80).toBytes()));
    }

    @Test
    void anImageSmallerThanStated() {
        assertRefused(
                "FALSE_IMAGE_SIZE",
                judge(ScanFixtures.scan().withFalseImageSize().toBytes()));
    }

    @Test
    void aFileNoParserUnderstands() {
        assertRefused("UNREADABLE", judge("%PDF-1.7\nnonsense\nstartxref\n9\n%%EOF\n".getBytes(US_ASCII)));
    }

    @Test
    void aPageOfTooFewPixels() {
        assertRefused("DPI_TOO_LOW", judge(ScanFixtures.scan().resolution(150).toBytes()));
    }

    @Test
    void aGreyPage() {
        byte[] grey = ScanFixtures.scan().grey().toBytes();

        assertRefused("NOT_24BIT_COLOUR", judge(grey));
        assertWarned("NOT_24BIT_COLOUR", judge(grey, ProfileId.TT02_2019));
    }

    @Test
    void aScanWithoutText() {
        byte[] silent = ScanFixtures.scan().text("").toBytes();

        assertRefused("NO_TEXT_LAYER", judge(silent));
        assertWarned("NO_TEXT_LAYER", judge(silent, ProfileId.TT02_2019));
    }

    @Test
    void aPageWithoutTextAmongOthers() {
        assertWarned(
                "PAGE_WITHOUT_TEXT",
                judge(ScanFixtures.scan().pages(2).textOnTheFirst(1).toBytes()));
    }

    @Test
    void aPdfThatIsNotPdfa() {
        byte[] plain = ScanFixtures.scan().withoutPdfaClaim().toBytes();

        assertRefused("NOT_PDFA", judge(plain));
        assertWarned("NOT_PDFA", judge(plain, ProfileId.TT02_2019));
    }

    @Test
    void anotherNumberOfPagesThanStated() {
        assertRefused("PAGE_COUNT_DIFFERS", judge(SCAN, ProfileId.TT05_2025, OptionalInt.of(3)));
    }

    @Test
    void aCoarseBackgroundUnderSharpText() {
        byte[] layered = ScanFixtures.scan().layered().toBytes();

        assertOnly("LOW_RESOLUTION_BACKGROUND", Severity.INFO, judge(layered));
        assertOnly("LOW_RESOLUTION_BACKGROUND", Severity.INFO, judge(layered, ProfileId.TT02_2019));
    }

    @Test
    void aPdfOlderThanTheCircularAllows() {
        byte[] old = ScanFixtures.asVersion(SCAN, "1.3");

        assertRefused("PDF_VERSION_TOO_LOW", judge(old, ProfileId.TT02_2019));
        assertOnly("PDF_VERSION_TOO_LOW", Severity.INFO, judge(old));
    }

    @Test
    void textPrintedOverThePicture() {
        ScanFixtures printed = ScanFixtures.scan()
                .text("Quyết định về việc số hóa. ".repeat(20))
                .textVisible();

        assertWarned("VISIBLE_TEXT_LAYER", judge(printed.toBytes()));
    }

    @Test
    void aTextLayerNobodyCanRead() {
        assertWarned(
                "POOR_TEXT_LAYER",
                judge(ScanFixtures.scan()
                        .text("Quvét dinh vẻ viéc sổ hỏa tải liêu luru trủ jkl qwx zzt bcdf wmnr ".repeat(8))
                        .toBytes()));
        assertThat(judge(ScanFixtures.scan()
                        .text("Quyết định về việc số hóa tài liệu lưu trữ của UBND tỉnh ".repeat(8))
                        .toBytes()))
                .isEmpty();
    }

    @Test
    void theWordsOfAStampAreNoTextLayer() {
        assertRefused(
                "NO_TEXT_LAYER",
                judge(ScanFixtures.scan()
                        .text("Sở Nội vụ 12/03/2025")
                        .textVisible()
                        .toBytes()));
    }

    @Test
    void aPageLargerThanA2NeedsTheResolutionOfAMap() {
        byte[] large = ScanFixtures.scan()
                .paper(1200, 1760)
                .drawn(ScanDrawings.bitonal(250))
                .toBytes();

        assertThat(judge(large, ProfileId.TT02_2019))
                .filteredOn(finding -> finding.fault().equals("DPI_TOO_LOW"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("250", "300", "1"));
    }

    @Test
    void bitRotInsideAnImage() {
        assertWarned("BITROT", judge(ScanFixtures.withBitRot(SCAN)));
    }

    private List<Finding> judge(byte[] bytes) {
        return judge(bytes, ProfileId.TT05_2025);
    }

    private List<Finding> judge(byte[] bytes, ProfileId profile) {
        return judge(bytes, profile, OptionalInt.empty());
    }

    private List<Finding> judge(byte[] bytes, ProfileId profile, OptionalInt statedPages) {
        DeliveredDocument document = new DeliveredDocument(
                "scan.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                statedPages,
                Optional.empty(),
                List.of());
        Inspection inspection = INSPECTOR.inspect(ScanFixtures.write(folder.resolve("scan.pdf"), bytes));
        return RULES.validate(document, inspection, Agreement.standard(profile, false))
                .findings();
    }

    private static void assertRefused(String fault, List<Finding> findings) {
        assertOnly(fault, Severity.ERROR, findings);
    }

    private static void assertWarned(String fault, List<Finding> findings) {
        assertOnly(fault, Severity.WARNING, findings);
    }

    private static void assertOnly(String fault, Severity severity, List<Finding> findings) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(fault);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }
}
