package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of 3 × 2 pixels whose corners are 1 2 / 3 4, held in the eight ways Exif knows. */
class UprightTest {
    @ParameterizedTest
    @CsvSource({"1,1,2,3,4", "2,2,1,4,3", "3,4,3,2,1", "4,3,4,1,2", "5,1,3,2,4", "6,3,1,4,2", "7,4,2,3,1", "8,2,4,1,3"})
    void theCornersComeToWhereTheyWereSeen(int orientation, int one, int two, int three, int four) {
        BufferedImage held = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        held.setRGB(0, 0, 1);
        held.setRGB(2, 0, 2);
        held.setRGB(0, 1, 3);
        held.setRGB(2, 1, 4);

        BufferedImage seen = Upright.of(held, orientation);

        int right = seen.getWidth() - 1;
        int bottom = seen.getHeight() - 1;
        assertThat(new int[] {
                    seen.getRGB(0, 0) & 0xFF,
                    seen.getRGB(right, 0) & 0xFF,
                    seen.getRGB(0, bottom) & 0xFF,
                    seen.getRGB(right, bottom) & 0xFF
                })
                .containsExactly(one, two, three, four);
    }

    @Test
    void theFileSaysHowTheCameraWasHeld() throws IOException {
        assertThat(header(6).orientation()).isEqualTo(6);
        assertThat(header(77).orientation()).isEqualTo(8);
        assertThat(header(6).width()).isEqualTo(3);
    }

    private static JpegHeader header(int orientation) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        held.write(plain, 0, 2);
        held.write(exif.array());
        held.write(Arrays.copyOfRange(plain, 2, plain.length));
        return JpegHeader.of(new ByteArrayInputStream(held.toByteArray()));
    }
}
