package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

class PictureInspectorTest {
    private static final ContentInspector INSPECTOR = new ContentInspector();

    @TempDir
    private Path folder;

    @Test
    void statesTheFactsOfAPhotograph() {
        Inspection inspection = inspect(PictureFixtures.jpeg(300));

        assertThat(inspection.obstacles()).isEmpty();
        assertThat(inspection.format()).contains(FileFormat.JPEG);
        assertThat(inspection.pages()).isEmpty();
        assertThat(inspection.media())
                .contains(new PictureFacts(PictureFixtures.WIDTH, PictureFixtures.HEIGHT, 300, 24, "1.02"));
        assertThat(inspection.puid()).contains("fmt/44");
    }

    @Test
    void readsTheResolutionWhereverItIsStated() {
        assertThat(picture(PictureFixtures.jpegWithExif(240)).resolution()).isEqualTo(240);
        assertThat(picture(PictureFixtures.png(300)).resolution()).isEqualTo(300);
        assertThat(picture(PictureFixtures.tiff(600)).resolution()).isEqualTo(600);
        assertThat(picture(PictureFixtures.jpeg(0)).resolution()).isZero();
        assertThat(picture(PictureFixtures.gif()).resolution()).isZero();
    }

    @Test
    void tellsColourFromGreyAndFromAPalette() {
        assertThat(picture(PictureFixtures.progressiveJpeg()).inFullColour()).isTrue();
        assertThat(picture(PictureFixtures.tiff(300)).inFullColour()).isTrue();
        assertThat(picture(PictureFixtures.greyJpeg()).inFullColour()).isFalse();
        assertThat(picture(PictureFixtures.greyPng()).inFullColour()).isFalse();
        assertThat(picture(PictureFixtures.gif()).inFullColour()).isFalse();
    }

    @Test
    void noticesAPictureThatIsCutOff() {
        for (byte[] whole : new byte[][] {
            PictureFixtures.jpeg(300),
            PictureFixtures.progressiveJpeg(),
            PictureFixtures.png(300),
            PictureFixtures.tiff(300),
            PictureFixtures.gif()
        }) {
            for (int part : new int[] {whole.length * 2 / 3, whole.length - 1, 40}) {
                assertThat(inspect(Arrays.copyOf(whole, part)).obstacles())
                        .as("%d of %d bytes", part, whole.length)
                        .contains(new Obstacle("TRUNCATED", ""));
            }
        }
    }

    @Test
    void noticesThatCodedDataIsDamaged() {
        for (byte[] whole : new byte[][] {PictureFixtures.jpeg(300), PictureFixtures.png(300)}) {
            byte[] rotten = whole.clone();
            Arrays.fill(rotten, whole.length / 2, whole.length / 2 + 64, (byte) 0x5A);

            assertThat(inspect(rotten).obstacles()).containsExactly(new Obstacle("PICTURE_DAMAGED", ""));
        }
    }

    @Test
    void unpacksNoPictureOutOfProportion() {
        assertThat(inspect(PictureFixtures.bombPng()).obstacles())
                .extracting(Obstacle::fault)
                .containsExactly("BOMB");
    }

    @Test
    void saysOfOtherFilesWhatTheyAre() {
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspect(webp).obstacles()).containsExactly(new Obstacle("WRONG_FORMAT", "image/webp"));
        assertThat(inspect(new byte[0]).obstacles()).containsExactly(new Obstacle("EMPTY", ""));
    }

    @Test
    void survivesAnythingAfterARightBeginning() {
        for (byte[] whole :
                new byte[][] {PictureFixtures.jpegWithExif(300), PictureFixtures.png(300), PictureFixtures.tiff(300)}) {
            for (int at = 0; at < Math.min(whole.length, 200); at++) {
                byte[] mutated = whole.clone();
                mutated[at] = (byte) ~mutated[at];

                assertThat(inspect(mutated).size()).isEqualTo(whole.length);
            }
        }
    }

    @Test
    void travelsBetweenProcessesUnchanged() {
        Inspection inspection = inspect(PictureFixtures.jpeg(300));

        assertThat(InspectionAnswer.read(InspectionAnswer.write(inspection))).isEqualTo(inspection);
    }

    private PictureFacts picture(byte[] bytes) {
        return (PictureFacts) inspect(bytes).media().orElseThrow();
    }

    private Inspection inspect(byte[] bytes) {
        return INSPECTOR.inspect(ScanFixtures.write(folder.resolve("file"), bytes));
    }
}
