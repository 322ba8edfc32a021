package vn.kholuutru.ingest.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.ingest.validation.rule.MediaUnderJudgement.file;

import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.inspect.PictureFacts;

class PictureRulesTest {
    private static final PictureFacts GOOD = new PictureFacts(1800, 1200, 300, 24, "");
    private static final PictureFacts GREY = new PictureFacts(1800, 1200, 300, 8, "");

    @Test
    void findNothingInAGoodPhotograph() {
        MediaUnderJudgement photograph = file("a/anh.jpg", FileFormat.JPEG, GOOD);

        assertThat(photograph.findings()).isEmpty();
        assertThat(photograph.describedAs(RecordKind.PHOTO, "colour", "01").findings())
                .isEmpty();
    }

    @Test
    void refuseAPhotographBelowTwoHundredPixelsPerInch() {
        Finding finding = file("anh.jpg", FileFormat.JPEG, new PictureFacts(640, 427, 72, 24, ""))
                .findings()
                .getFirst();

        assertThat(finding.fault()).isEqualTo("DPI_TOO_LOW");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.arguments()).containsExactly("72", "200", "1");
    }

    @Test
    void pointOutThatNoResolutionIsStated() {
        Finding finding = file("anh.jpg", FileFormat.JPEG, new PictureFacts(4000, 3000, 0, 24, ""))
                .findings()
                .getFirst();

        assertThat(finding.fault()).isEqualTo("DPI_NOT_STATED");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void askNoResolutionOfAPictureThatNeverWasOnPaper() {
        assertThat(file("anh.jpg", FileFormat.JPEG, new PictureFacts(6000, 4000, 72, 24, ""))
                        .describedAs(RecordKind.PHOTO, "confidenceLevel", "01")
                        .findings())
                .isEmpty();
    }

    @Test
    void refuseGreyUnlessTheRecordSaysTheOriginalIsBlackAndWhite() {
        MediaUnderJudgement grey = file("anh.tif", FileFormat.TIFF, GREY);

        assertThat(grey.faults()).containsExactly("NOT_24BIT_COLOUR");
        assertThat(grey.describedAs(RecordKind.PHOTO, "colour", "01").faults()).containsExactly("NOT_24BIT_COLOUR");
        assertThat(grey.describedAs(RecordKind.PHOTO, "colour", "02").faults()).isEmpty();
        assertThat(grey.describedAs(RecordKind.PHOTO, "Colour", "Đen trắng").faults())
                .isEmpty();
    }

    @Test
    void refuseAPictureUnderAnotherName() {
        Finding finding = file("anh.jpg", FileFormat.PNG, GOOD).findings().getFirst();

        assertThat(finding.fault()).isEqualTo("WRONG_EXTENSION");
        assertThat(finding.arguments()).containsExactly("jpg", "PNG", "png");
        assertThat(file("anh.JPEG", FileFormat.JPEG, GOOD).faults()).isEmpty();
    }

    @Test
    void refuseAPictureWhereADocumentShouldBe() {
        MediaUnderJudgement picture = file("vanban.jpg", FileFormat.JPEG, GOOD);

        assertThat(picture.describedAs(RecordKind.DOCUMENT, "mode", "01").faults())
                .containsExactly("WRONG_FORMAT");
        assertThat(file("vanban.pdf", FileFormat.JPEG, GOOD).faults()).containsExactly("WRONG_FORMAT");
        assertThat(picture.describedAs(RecordKind.RECORDING, "mode", "01").faults())
                .containsExactly("WRONG_FORMAT");
    }
}
