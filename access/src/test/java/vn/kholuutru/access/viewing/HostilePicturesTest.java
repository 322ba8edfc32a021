package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.viewing.PicturePart.Form;
import vn.kholuutru.access.viewing.PicturePart.Tone;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.problem.ProblemException;

/** No picture, however large or crooked, takes more than its share of memory or time. */
class HostilePicturesTest {
    @TempDir
    Path folder;

    @Test
    void ofALargePageOnlyTheNeededPixelsAreDecoded() throws IOException {
        Path large = folder.resolve("large.jpg");
        ImageIO.write(new BufferedImage(20_000, 6_000, BufferedImage.TYPE_BYTE_GRAY), "jpg", large.toFile());
        PicturePart small = new PicturePart(0, 0, 20_000, 6_000, 200, 60, 0, Tone.AS_IT_IS, Form.JPEG);

        int step = PartPicture.step(small, 40_000_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PartPicture.write(large, small, step, out);

        assertThat(PartPicture.decoded(small, step)).isLessThan(200_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getWidth())
                .isEqualTo(200);
        assertThat(JpegHeader.of(large)).isEqualTo(new JpegHeader(20_000, 6_000, false, 1));
    }

    @Test
    void aNarrowSliceInOneDirectionIsNotDecodedWholeEither() {
        PicturePart thin = new PicturePart(0, 0, 60_000, 60_000, 60_000, 1, 0, Tone.AS_IT_IS, Form.PNG);

        assertThat(PartPicture.decoded(thin, PartPicture.step(thin, 40_000_000)))
                .isLessThan(17_000_000);
    }

    @Test
    void whatIsNoJpegOrSaysNothingOfItselfIsRefusedAndNotRead() {
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 0, 0, 0},
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0},
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))) {
            assertThatThrownBy(() -> JpegHeader.of(new ByteArrayInputStream(bytes)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aPageThatClaimsAnEndlessImageIsNotDrawn() {
        try (PDDocument scan = new PDDocument()) {
            PDPage page = new PDPage();
            scan.addPage(page);
            COSStream image = scan.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 60_000);
            image.setInt(COSName.HEIGHT, 60_000);
            COSStream form = scan.getDocument().createCOSStream();
            form.setItem(COSName.SUBTYPE, COSName.FORM);
            PDResources inner = new PDResources();
            inner.getCOSObject().setItem(COSName.XOBJECT, named("Image", image, "Itself", form));
            form.setItem(COSName.RESOURCES, inner);
            page.setResources(new PDResources());
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named("Form", form, "Again", form));

            assertThatThrownBy(() -> DrawablePage.require(page))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("PAGE_TOO_LARGE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary named(String one, COSStream first, String two, COSStream second) {
        COSDictionary objects = new COSDictionary();
        objects.setItem(one, first);
        objects.setItem(two, second);
        return objects;
    }

    @Test
    void ofTenWhoAskForTheSameAtOnceOneMakesIt() throws Exception {
        PageImageCache cache = new PageImageCache(folder.resolve("cache"), 1_000_000, Clock.systemUTC());
        AipId aip = AipId.random();
        AtomicInteger made = new AtomicInteger();
        Set<Path> answers = new HashSet<>();
        try (ExecutorService readers = Executors.newCachedThreadPool()) {
            List<Callable<Path>> asked = new ArrayList<>();
            for (int reader = 0; reader < 10; reader++) {
                asked.add(() -> cache.findOrKeep(aip, "page-1.jpg", out -> {
                    made.incrementAndGet();
                    out.write(new byte[10_000]);
                }));
            }
            for (Future<Path> answer : readers.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }

        assertThat(made).hasValue(1);
        assertThat(answers)
                .hasSize(1)
                .allSatisfy(file -> assertThat(Files.size(file)).isEqualTo(10_000));
    }

    @Test
    void theDiskHoldsNoMorePicturesThanItMay() throws IOException {
        PageImageCache cache = new PageImageCache(folder.resolve("small"), 50_000, Clock.systemUTC());
        AipId aip = AipId.random();

        for (int page = 0; page < 40; page++) {
            cache.keep(aip, page + (page % 2 == 0 ? ".png" : ".words"), out -> out.write(new byte[5_000]));
        }

        try (Stream<Path> files = Files.walk(folder.resolve("small"))) {
            assertThat(files.filter(Files::isRegularFile).count()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void whoWantsMoreThanThereIsWaitsForAllAndNotForEver() {
        PixelBudget budget = new PixelBudget(8 * 1_000_000);
        try (PixelBudget.Share everything = budget.take(Long.MAX_VALUE)) {
            assertThat(everything).isNotNull();
        }
        try (PixelBudget.Share again = budget.take(1)) {
            assertThat(again).isNotNull();
        }
        assertThat(budget.mostPixels()).isEqualTo(1_000_000);
    }
}
