package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** A photograph as JPEG (ITU-T T.81, JFIF, Exif). */
final class JpegPicture {
    /** A uniform picture with coarse tables packs some 250 times. */
    private static final long MOST_UNPACKING = 1000;
    /** Beyond this a progressive JPEG costs more memory to decode than a verdict is worth. */
    private static final long MOST_PIXELS_DECODED = 64L << 20;
    /** Where the end marker must lie; some cameras add a few KiB after it. */
    private static final int END = 1 << 16;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);

    private JpegPicture() {}

    static MediaLook look(Path file) throws IOException {
        Header header = Header.of(file);
        JpegReading.Result found;
        Optional<Obstacle> bomb;
        PictureFacts facts = new PictureFacts(
                header.width, header.height, header.resolution(), header.components * 8, header.version);
        if (header.width == 0 || header.components == 0) {
            return MediaLook.stopped("TRUNCATED", "");
        }
        bomb = PictureInspector.outOfProportion(file, facts, MOST_UNPACKING);
        if (bomb.isPresent()) {
            return new MediaLook(Optional.empty(), List.of(bomb.get()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            found = JpegReading.of(in);
        }
        List<Obstacle> obstacles = new ArrayList<>();
        switch (found.soundness()) {
            case SOUND -> {}
            case CUT_OFF -> obstacles.add(new Obstacle("TRUNCATED", ""));
            case DAMAGED -> obstacles.add(new Obstacle("PICTURE_DAMAGED", ""));
            case NOT_JUDGED -> decode(file, facts).ifPresent(obstacles::add);
        }
        return MediaLook.of(facts, obstacles);
    }

    /** Progressive and rarer coding: only a full decoder can tell. */
    private static Optional<Obstacle> decode(Path file, PictureFacts facts) throws IOException {
        if (!endsWithMarker(file)) {
            return Optional.of(new Obstacle("TRUNCATED", ""));
        }
        if ((long) facts.width() * facts.height() > MOST_PIXELS_DECODED) {
            return Optional.empty();
        }
        return decoderComplains(file) ? Optional.of(new Obstacle("PICTURE_DAMAGED", "")) : Optional.empty();
    }

    private static boolean endsWithMarker(Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, size - END));
            byte[] end = in.readNBytes(END);
            for (int i = end.length - 2; i >= 0; i--) {
                if ((end[i] & 0xFF) == 0xFF && (end[i + 1] & 0xFF) == 0xD9) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean decoderComplains(Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        boolean[] complaint = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> complaint[0] = true);
        try (InputStream in = Files.newInputStream(file);
                FileCacheImageInputStream input = new FileCacheImageInputStream(in, null)) {
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(8, 8, 0, 0);
            reader.readRaster(0, parameters);
        } catch (IOException e) {
            return true;
        } finally {
            reader.dispose();
        }
        return complaint[0];
    }

    /** What stands before the first scan; a file that ends there has no picture. */
    private static final class Header {
        private int width;
        private int height;
        private int components;
        private int densityOfJfif;
        private int densityOfExif;
        private String version = "";

        static Header of(Path file) throws IOException {
            Header header = new Header();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                header.read(in);
            } catch (EOFException e) {
                return header;
            }
            return header;
        }

        /** Programs that know nothing write a low density into one place and leave the other: the higher one counts. */
        int resolution() {
            return Math.max(densityOfJfif, densityOfExif);
        }

        private void read(DataInputStream in) throws IOException {
            in.readUnsignedShort();
            while (components == 0) {
                int marker = in.readUnsignedByte();
                if (marker != 0xFF) {
                    continue;
                }
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
                    continue;
                }
                if (marker == 0xD9 || marker == 0xDA) {
                    return;
                }
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                take(marker, segment);
            }
        }

        private void take(int marker, byte[] segment) {
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame && segment.length >= 6) {
                height = word(segment, 1);
                width = word(segment, 3);
                components = segment[5] & 0xFF;
            } else if (marker == 0xE0 && startsWith(segment, JFIF) && segment.length >= 12) {
                version = segment[5] + "." + (segment[6] < 10 ? "0" : "") + segment[6];
                double perInch = segment[7] == 2 ? 2.54 : segment[7] == 1 ? 1 : 0;
                densityOfJfif = (int) Math.round(Math.min(word(segment, 8), word(segment, 10)) * perInch);
            } else if (marker == 0xE1 && startsWith(segment, EXIF)) {
                densityOfExif = TiffTags.resolution(segment, EXIF.length);
            }
        }

        private static int word(byte[] bytes, int offset) {
            return (bytes[offset] & 0xFF) << 8 | (bytes[offset + 1] & 0xFF);
        }

        private static boolean startsWith(byte[] bytes, byte[] start) {
            return bytes.length >= start.length
                    && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
        }
    }
}
