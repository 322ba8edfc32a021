package vn.kholuutru.access.viewing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What a JPEG says of itself before its first pixel (ITU-T T.81, B.2): nothing is decoded.
 *
 * @param progressive all pixels must be held before the first can be shown
 * @param orientation how the camera was held, 1 to 8; 1 is upright and what is not said
 */
public record JpegHeader(int width, int height, boolean progressive, int orientation) {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APPLICATION_1 = 0xE1;
    private static final int LENGTH_BYTES = 2;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    public JpegHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without pixels");
        }
    }

    /** @throws IOException when the file is no JPEG or does not say its size */
    public static JpegHeader of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    public static JpegHeader of(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes));
        if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START_OF_IMAGE) {
            throw new IOException("no JPEG");
        }
        int orientation = Upright.UPRIGHT;
        while (true) {
            int marker = next(in);
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw new IOException("a JPEG that does not say its size");
            }
            int length = in.readUnsignedShort() - LENGTH_BYTES;
            if (isFrame(marker)) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                if (width < 1 || height < 1) {
                    throw new IOException("a JPEG that does not say its size");
                }
                return new JpegHeader(width, height, isProgressive(marker), orientation);
            }
            if (marker == APPLICATION_1 && length > EXIF.length) {
                orientation = orientation(in.readNBytes(length)).orElse(orientation);
            } else {
                in.skipNBytes(Math.max(0, length));
            }
        }
    }

    /** The first directory of the TIFF that follows the mark of Exif; whatever is broken says nothing. */
    private static OptionalInt orientation(byte[] segment) {
        if (!Arrays.equals(segment, 0, Math.min(EXIF.length, segment.length), EXIF, 0, EXIF.length)) {
            return OptionalInt.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                    return OptionalInt.of(Math.clamp(tiff.getShort(at + 8), 1, 8));
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static int next(DataInputStream in) throws IOException {
        int read = in.readUnsignedByte();
        while (read != MARKER) {
            read = in.readUnsignedByte();
        }
        while (read == MARKER) {
            read = in.readUnsignedByte();
        }
        return read;
    }

    /** SOF0 to SOF15 without the tables DHT, JPG and DAC that lie between. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isProgressive(int marker) {
        return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    }
}
