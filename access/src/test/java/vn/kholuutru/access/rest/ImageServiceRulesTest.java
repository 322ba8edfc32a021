package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/**
 * What the public validator of IIIF Image tries on a server of level 2, its way: a picture of 1000 × 1000 pixels in a hundred
 * squares, each of a colour of its own, so that an answer shows by its colours which part it is.
 */
@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class ImageServiceRulesTest {
    private static final int SQUARE = 100;
    private static final int ALIKE = 12;
    private static final Random RANDOM = new Random(20261121);

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @TempDir
    Path folder;

    private final Color[][] colours = new Color[10][10];
    private String picture = "";

    @BeforeEach
    void keepThePicture() throws IOException {
        BufferedImage squares = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = squares.createGraphics();
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                colours[x][y] = new Color(RANDOM.nextInt(256), RANDOM.nextInt(256), RANDOM.nextInt(256));
                graphics.setColor(colours[x][y]);
                graphics.fillRect(x * SQUARE, y * SQUARE, SQUARE, SQUARE);
            }
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(squares, "png", png);
        picture = "/iiif/image/"
                + KeptExample.of("83" + (10_000 + RANDOM.nextInt(90_000)), FileFormat.PNG, png.toByteArray())
                        .keep(store, journal, folder)
                + "/1";
    }

    @Test
    void regionsInPixelsAndHundredthsAreTheRightSquares() {
        for (int tried = 0; tried < 5; tried++) {
            int x = RANDOM.nextInt(10);
            int y = RANDOM.nextInt(10);
            assertColour(image((x * 100 + 13) + "," + (y * 100 + 13) + ",74,74/max/0/default.png"), 37, 37, x, y);
            assertColour(image("pct:" + (x * 10 + 1) + "," + (y * 10 + 1) + ",8,8/max/0/default.jpg"), 40, 40, x, y);
        }
        BufferedImage square = image("square/max/0/default.jpg");
        assertThat(square.getWidth()).isEqualTo(1000);
        assertColour(square, 950, 50, 9, 0);
    }

    @Test
    void sizesKeepEverySquareInItsPlace() {
        for (String size : new String[] {"500,500", "500,", ",500", "pct:50", "!500,900", "!900,500"}) {
            BufferedImage half = image("full/" + size + "/0/default.jpg");
            assertThat(half.getWidth()).as(size).isEqualTo(500);
            assertThat(half.getHeight()).as(size).isEqualTo(500);
            for (int at = 0; at < 10; at++) {
                assertColour(half, at * 50 + 25, (9 - at) * 50 + 25, at, 9 - at);
            }
        }
        BufferedImage tiny = image("300,400,200,200/20,20/0/default.png");
        assertColour(tiny, 5, 5, 3, 4);
        assertColour(tiny, 15, 15, 4, 5);
    }

    @Test
    void turningMovesTheSquaresClockwise() {
        assertColour(image("full/max/90/default.jpg"), 950, 50, 0, 0);
        assertColour(image("full/max/180/default.jpg"), 950, 950, 0, 0);
        assertColour(image("full/max/270/default.jpg"), 50, 950, 0, 0);
        assertColour(image("0,0,200,100/100,50/90/default.png"), 25, 75, 1, 0);
    }

    @Test
    void greyIsGreyAndBitonalIsBlackAndWhite() {
        BufferedImage grey = image("full/200,/0/gray.jpg");
        BufferedImage bitonal = image("full/200,/0/bitonal.png");
        for (int at = 5; at < 200; at += 20) {
            Color one = new Color(grey.getRGB(at, at));
            assertThat(one.getRed()).isEqualTo(one.getGreen()).isEqualTo(one.getBlue());
            assertThat(bitonal.getRGB(at, at) & 0xFFFFFF).isIn(0, 0xFFFFFF);
        }
    }

    @Test
    void whatTheValidatorAsksWronglyIsRefused() {
        for (String asked : new String[] {
            "1200,1200,100,100/max/0/default.jpg",
            "0,0,0,0/max/0/default.jpg",
            "squirrel/max/0/default.jpg",
            "full/squirrel/0/default.jpg",
            "full/1100,1100/0/default.jpg",
            "full/max/squirrel/default.jpg",
            "full/max/0/squirrel.jpg",
            "full/max/0/default.squirrel"
        }) {
            assertThat(given().get(picture + "/" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(400);
        }
        assertThat(given().get(picture + "/full/max/!0/default.jpg").statusCode())
                .isEqualTo(501);
        assertThat(given().get("/iiif/image/squirrel%2Fsquirrel/1/info.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void headersLeadToTheCanonicalAddressAndToTheLevel() {
        Response answer = given().get(picture + "/pct:0,0,50,50/500,/0/color.jpg");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Link"))
                .contains(picture + "/0,0,500,500/max/0/default.jpg>;rel=\"canonical\"")
                .contains("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"");
        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(given().get(picture + "/full/9,/0/default.png").contentType())
                .isEqualTo("image/png");
    }

    private BufferedImage image(String asked) {
        Response answer = given().get(picture + "/" + asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(200);
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertColour(BufferedImage seen, int x, int y, int column, int row) {
        Color found = new Color(seen.getRGB(x, y));
        Color wanted = colours[column][row];
        int difference = Math.max(
                Math.abs(found.getRed() - wanted.getRed()),
                Math.max(Math.abs(found.getGreen() - wanted.getGreen()), Math.abs(found.getBlue() - wanted.getBlue())));
        assertThat(difference).as("%s instead of %s", found, wanted).isLessThan(ALIKE);
    }
}
