package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

/** However a machine lays a page, its resolution and colour are those the reader sees. */
class PageReadingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 33, 100})
    void stripsOfAnyHeightAreOneLayer(int rows) {
        PageFacts page = page(ScanFixtures.scan().drawn(ScanDrawings.strips(rows, 200)));

        assertThat(page.resolution()).isBetween(198, 203);
        assertThat(page.colour()).isEqualTo(Colour.COLOUR);
    }

    @Test
    void coarseStripsAreCoarse() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.strips(16, 150))).resolution())
                .isBetween(147, 153);
    }

    @Test
    void aPageOfTilesIsColouredWhereAFewTilesAre() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.tiles(3, 4, 2))).colour())
                .isEqualTo(Colour.COLOUR);
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.tiles(3, 4, 0))).colour())
                .isEqualTo(Colour.GREY);
    }

    @Test
    void smallSharpPicturesDoNotMakeACoarsePageSharp() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.heapOfSharpPictures()))
                        .resolution())
                .isEqualTo(100);
    }

    @Test
    void thePictureMayLieInFormsWithinForms() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.nested(6))).resolution())
                .isEqualTo(200);
    }

    @Test
    void thePictureMayBeAPattern() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.pattern(150))).resolution())
                .isEqualTo(150);
    }

    @Test
    void aPatternOfItselfEnds() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.patternOfItself()))
                        .resolution())
                .isZero();
    }

    @Test
    void theWritingMayBeASoftMask() {
        PageFacts page = page(ScanFixtures.scan().drawn(ScanDrawings.softMask()));

        assertThat(page.resolution()).isEqualTo(300);
        assertThat(page.backgroundResolution()).isEqualTo(100);
        assertThat(page.colour()).isEqualTo(Colour.COLOUR);
    }

    @Test
    void thePictureMayStandInTheContentItself() {
        PageFacts page = page(ScanFixtures.scan().drawn(ScanDrawings.inline(40, 0)));

        assertThat(page.resolution()).isBetween(39, 41);
        assertThat(page.colour()).isEqualTo(Colour.COLOUR);
    }

    @Test
    void aPictureInTheContentMustHaveItsStatedSize() {
        assertThat(inspect(ScanFixtures.scan().drawn(ScanDrawings.inline(40, 50)))
                        .obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("FALSE_IMAGE_SIZE");
    }

    @Test
    void aCrookedPictureIsMeasuredAlongItsOwnEdges() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.askew(4))).resolution())
                .isEqualTo(200);
    }

    @Test
    void aSmallSheetOnALargerPageIsAScanToo() {
        assertThat(page(ScanFixtures.scan().drawn(ScanDrawings.inTheMiddle(0.5f, 96)))
                        .resolution())
                .isEqualTo(96);
    }

    @Test
    void aBitonalPageIsBitonal() {
        PageFacts page = page(ScanFixtures.scan().drawn(ScanDrawings.bitonal(300)));

        assertThat(page.colour()).isEqualTo(Colour.BITONAL);
        assertThat(page.resolution()).isEqualTo(300);
    }

    @Test
    void aTurnedPageHasItsSizeAsSeen() {
        PageFacts page =
                page(ScanFixtures.scan().changed(document -> document.getPage(0).setRotation(270)));

        assertThat(page.resolution()).isEqualTo(200);
        assertThat(page.widthPoints()).isGreaterThan(page.heightPoints());
    }

    @Test
    void theUnitOfAPageCounts() {
        PageFacts page =
                page(ScanFixtures.scan().changed(document -> document.getPage(0).setUserUnit(2)));

        assertThat(page.resolution()).isEqualTo(100);
        assertThat(page.widthPoints()).isEqualTo(420);
    }

    @Test
    void onlyWhatIsCroppedOutIsThePage() {
        PageFacts page = page(ScanFixtures.scan()
                .changed(document -> document.getPage(0).setCropBox(new PDRectangle(100, 150, 100, 120))));

        assertThat(page.resolution()).isEqualTo(200);
        assertThat(page.widthPoints()).isEqualTo(100);
    }

    @Test
    void pagesOfSeveralSizesAreEachMeasured() {
        Inspection inspection = inspect(ScanFixtures.scan()
                .pages(2)
                .changed(document -> document.getPage(1).setMediaBox(new PDRectangle(105, 148))));

        assertThat(inspection.pages()).extracting(PageFacts::resolution).containsExactly(200, 200);
        assertThat(inspection.pages()).extracting(PageFacts::widthPoints).containsExactly(210.0, 105.0);
    }

    @Test
    void textUnderThePictureOrWithoutInkIsHidden() {
        PageFacts inkless = page(ScanFixtures.scan());
        PageFacts under = page(ScanFixtures.scan().textVisible().textFirst());

        assertThat(inkless.hiddenLetters()).isPositive();
        assertThat(inkless.visibleLetters()).isZero();
        assertThat(under.hiddenLetters()).isEqualTo(inkless.hiddenLetters());
        assertThat(under.visibleLetters()).isZero();
    }

    @Test
    void textOverThePictureIsVisible() {
        PageFacts page = page(ScanFixtures.scan().textVisible());

        assertThat(page.visibleLetters()).isPositive();
        assertThat(page.hiddenLetters()).isZero();
    }

    private PageFacts page(ScanFixtures scan) {
        Inspection inspection = inspect(scan);
        assertThat(inspection.obstacles()).isEmpty();
        assertThat(inspection.pages()).hasSize(1);
        return inspection.pages().getFirst();
    }

    private Inspection inspect(ScanFixtures scan) {
        return new ScanInspector().inspect(ScanFixtures.write(folder.resolve("scan.pdf"), scan.toBytes()));
    }
}
