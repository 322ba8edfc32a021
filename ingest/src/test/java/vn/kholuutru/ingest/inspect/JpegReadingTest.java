package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.ingest.inspect.JpegReading.Soundness;

class JpegReadingTest {
    @Test
    void readsASoundPictureToItsEnd() throws IOException {
        JpegReading.Result colour = read(ScanFixtures.jpeg(true));
        JpegReading.Result grey = read(ScanFixtures.jpeg(false));

        assertThat(colour).isEqualTo(new JpegReading.Result(400, 300, 3, false, Soundness.SOUND));
        assertThat(grey).isEqualTo(new JpegReading.Result(400, 300, 1, false, Soundness.SOUND));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 1, 0", "1, 2, 0", "2, 2, 0", "2, 2, 3", "1, 1, 7"})
    void readsEverySamplingAndRestartMarkers(int horizontal, int vertical, int restartInterval) throws IOException {
        byte[] jpeg = ScanFixtures.jpeg(horizontal, vertical, restartInterval, false);

        assertThat(read(jpeg).soundness()).isEqualTo(Soundness.SOUND);
    }

    @Test
    void leavesProgressivePicturesToAFullDecoder() throws IOException {
        JpegReading.Result result = read(ScanFixtures.jpeg(2, 2, 0, true));

        assertThat(result).isEqualTo(new JpegReading.Result(413, 309, 3, true, Soundness.NOT_JUDGED));
    }

    @Test
    void noticesThatThePictureEndsEarly() throws IOException {
        byte[] jpeg = ScanFixtures.jpeg(true);

        assertThat(read(Arrays.copyOf(jpeg, jpeg.length / 2)).soundness()).isEqualTo(Soundness.CUT_OFF);
    }

    /** Codes may fall into step again by chance and end where they should; that is rare. */
    @Test
    void noticesInvertedBytesAlmostWhereverTheyAre() throws IOException {
        byte[] jpeg = ScanFixtures.jpeg(true);
        int tried = 0;
        int noticed = 0;
        for (int place = 700; place < jpeg.length - 100; place += 400) {
            byte[] rotten = jpeg.clone();
            for (int i = place; i < place + 64; i++) {
                rotten[i] ^= 0x5a;
            }
            tried++;
            noticed += read(rotten).soundness() == Soundness.DAMAGED ? 1 : 0;
        }
        assertThat(noticed).isGreaterThan(tried * 8 / 10);
    }

    private static JpegReading.Result read(byte[] jpeg) throws IOException {
        return JpegReading.of(new ByteArrayInputStream(jpeg));
    }
}
