package vn.kholuutru.ingest.inspect;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small photographs, right and wrong, made for each test. */
public final class PictureFixtures {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 160;

    private PictureFixtures() {}

    public static byte[] jpeg(int resolution) {
        return jpeg(resolution, BufferedImage.TYPE_INT_RGB, false);
    }

    public static byte[] greyJpeg() {
        return jpeg(300, BufferedImage.TYPE_BYTE_GRAY, false);
    }

    public static byte[] progressiveJpeg() {
        return jpeg(300, BufferedImage.TYPE_INT_RGB, true);
    }

    /** The resolution is written where JFIF has it; 0 leaves it unstated. */
    private static byte[] jpeg(int resolution, int type, boolean progressive) {
        byte[] bytes = write("jpeg", picture(type), progressive);
        bytes[13] = (byte) (resolution == 0 ? 0 : 1);
        ByteBuffer.wrap(bytes, 14, 4).putShort((short) Math.max(1, resolution)).putShort((short)
                Math.max(1, resolution));
        return bytes;
    }

    /** A JPEG whose JFIF says nothing and whose Exif part says the resolution. */
    public static byte[] jpegWithExif(int resolution) {
        byte[] jpeg = jpeg(0);
        byte[] tiff = tiff(1, 1, resolution, new byte[] {0, 0, 0});
        ByteBuffer exif = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        exif.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return exif.put(jpeg, 2, jpeg.length - 2).array();
    }

    public static byte[] png(int resolution) {
        return png(resolution, BufferedImage.TYPE_INT_RGB);
    }

    public static byte[] greyPng() {
        return png(300, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static byte[] png(int resolution, int type) {
        byte[] png = write("png", picture(type), false);
        int perMetre = (int) Math.round(resolution / 0.0254);
        byte[] density = chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        int afterHeader = 8 + 25;
        return ByteBuffer.allocate(png.length + density.length)
                .put(png, 0, afterHeader)
                .put(density)
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    /** States sixty thousand pixels each way and has a few zeros to fill them with. */
    public static byte[] bombPng() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 14];
        packed = Arrays.copyOf(packed, deflater.deflate(packed));
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", packed));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] gif() {
        return write("gif", picture(BufferedImage.TYPE_BYTE_INDEXED), false);
    }

    public static byte[] tiff(int resolution) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31);
        }
        return tiff(WIDTH, HEIGHT, resolution, pixels);
    }

    /** Uncompressed, three samples of eight bits, one strip at the end of the file. */
    private static byte[] tiff(int width, int height, int resolution, byte[] pixels) {
        int entries = 11;
        int directory = 8;
        int after = directory + 2 + 12 * entries + 4;
        int data = after + 6 + 16;
        ByteBuffer tiff = ByteBuffer.allocate(data + pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
        tiff.putShort((short) entries);
        entry(tiff, 256, 4, 1, width);
        entry(tiff, 257, 4, 1, height);
        entry(tiff, 258, 3, 3, after);
        entry(tiff, 259, 3, 1, 1);
        entry(tiff, 262, 3, 1, 2);
        entry(tiff, 273, 4, 1, data);
        entry(tiff, 277, 3, 1, 3);
        entry(tiff, 279, 4, 1, pixels.length);
        entry(tiff, 282, 5, 1, after + 6);
        entry(tiff, 283, 5, 1, after + 14);
        entry(tiff, 296, 3, 1, 2);
        tiff.putInt(0);
        tiff.putShort((short) 8).putShort((short) 8).putShort((short) 8);
        tiff.putInt(resolution).putInt(1).putInt(resolution).putInt(1);
        return tiff.put(pixels).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static BufferedImage picture(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, (x * 7 % 256) << 16 | (y * 5 % 256) << 8 | (x * y % 256));
            }
        }
        return picture;
    }

    private static byte[] write(String format, BufferedImage picture, boolean progressive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) {
                parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 checksum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        checksum.update(name);
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
