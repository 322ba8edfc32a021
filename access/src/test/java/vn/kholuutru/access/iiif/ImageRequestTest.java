package vn.kholuutru.access.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.viewing.PicturePart;
import vn.kholuutru.access.viewing.PictureSize;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The requests of Image 3.0, level 2, on a picture of 1000 × 1500 pixels. */
class ImageRequestTest {
    private static final PictureSize PICTURE = new PictureSize(1000, 1500);
    private static final long MOST = 40_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    full/max/0/default.jpg                 | full/max/0/default.jpg
                    full/1000,1500/0/color.jpg             | full/max/0/default.jpg
                    full/500,/90/gray.png                  | full/500,750/90/gray.png
                    full/,750/360/bitonal.jpg              | full/500,750/0/bitonal.jpg
                    full/pct:10/270.0/default.jpg          | full/100,150/270/default.jpg
                    full/!400,400/0/default.jpg            | full/266,400/0/default.jpg
                    full/!4000,4000/0/default.jpg          | full/max/0/default.jpg
                    full/30,20/180/default.jpg             | full/30,20/180/default.jpg
                    square/max/0/default.jpg               | 0,250,1000,1000/max/0/default.jpg
                    pct:0,0,100,100/max/0/default.jpg      | full/max/0/default.jpg
                    pct:50,50,50.5,50/max/0/default.jpg    | 500,750,500,750/max/0/default.jpg
                    900,1400,500,500/max/0/default.jpg     | 900,1400,100,100/max/0/default.jpg
                    0,0,1024,1024/256,/0/default.jpg       | 0,0,1000,1024/256,262/0/default.jpg
                    """)
    void everyWayToAskHasOneCanonicalForm(String asked, String canonical) {
        PicturePart part = parse(asked).on(PICTURE, MOST);

        assertThat(ImageRequest.canonical(part, PICTURE, MOST)).isEqualTo(canonical);
        assertThat(parse(canonical).on(PICTURE, MOST)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000,0,10,10/max/0/default.jpg",
                "0,0,0,10/max/0/default.jpg",
                "-1,0,10,10/max/0/default.jpg",
                "0,0,10/max/0/default.jpg",
                "a,b,c,d/max/0/default.jpg",
                "9999999999,0,1,1/max/0/default.jpg",
                "pct:101,0,10,10/max/0/default.jpg",
                "pct:0,0,0,0/max/0/default.jpg",
                "pct:1e1,0,10,10/max/0/default.jpg",
                "Full/max/0/default.jpg",
                "full/full/0/default.jpg",
                "full/1001,/0/default.jpg",
                "full/1001,100/0/default.jpg",
                "full/,1501/0/default.jpg",
                "full/pct:100.1/0/default.jpg",
                "full/pct:0/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/,/0/default.jpg",
                "full/!,100/0/default.jpg",
                "full/^^max/0/default.jpg",
                "full/max/361/default.jpg",
                "full/max/-90/default.jpg",
                "full/max/x/default.jpg",
                "full/max/!/default.jpg",
                "full/max/0/native.jpg",
                "full/max/0/default.exe",
                "full/max/0/default",
                "full/max/0/.jpg"
            })
    void whatIsWronglyWrittenOrOutsideIsRefused(String asked) {
        assertThat(refusal(asked)).isEqualTo("IIIF_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/^max/0/default.jpg",
                "full/^2000,/0/default.jpg",
                "full/^pct:200/0/default.jpg",
                "full/max/45/default.jpg",
                "full/max/!0/default.jpg",
                "full/max/22.5/default.jpg",
                "full/max/0/default.webp",
                "full/max/0/default.tif"
            })
    void whatIsBeyondLevelTwoIsNamedSo(String asked) {
        assertThat(refusal(asked)).isEqualTo("IIIF_UNSUPPORTED");
    }

    @Test
    void anAnswerIsNeverLargerThanTheLimit() {
        PictureSize huge = new PictureSize(20_000, 20_000);

        PicturePart part = parse("full/max/0/default.jpg").on(huge, MOST);

        assertThat((long) part.toWidth() * part.toHeight()).isBetween(MOST * 99 / 100, MOST);
        assertThatThrownBy(() -> parse("full/20000,/0/default.jpg").on(huge, MOST))
                .isInstanceOf(ProblemException.class);
        assertThat(ImageInformation.of("http://a/1", huge, MOST).maxArea()).hasValue(MOST);
    }

    @Test
    void thePictureIsDescribedWithTilesForEveryDegreeOfZoom() {
        ImageInformation information = ImageInformation.of("http://a/1", new PictureSize(2480, 3508), MOST);

        assertThat(information.tiles().getFirst().scaleFactors()).isEqualTo(List.of(1, 2, 4));
        assertThat(information.sizes())
                .containsExactly(new ImageInformation.Sheet(160, 226), new ImageInformation.Sheet(800, 1132));
        assertThat(information.maxArea()).isEmpty();
    }

    @Test
    void aLongRequestIsQuotedShortly() {
        assertThatThrownBy(() -> parse("x".repeat(5000) + "/max/0/default.jpg"))
                .hasMessageContaining("…")
                .message()
                .hasSizeLessThan(100);
    }

    private static ImageRequest parse(String asked) {
        String[] parts = asked.split("/", -1);
        return ImageRequest.parse(parts[0], parts[1], parts[2], parts[3]);
    }

    private static String refusal(String asked) {
        try {
            return "answered with " + parse(asked).on(PICTURE, MOST);
        } catch (ProblemException refused) {
            return ((Problem.Invalid) refused.problem()).code();
        }
    }
}
