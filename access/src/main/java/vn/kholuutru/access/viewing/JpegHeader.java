package vn.kholuutru.access.viewing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG says of itself before its first pixel (ITU-T T.81, B.2): nothing is decoded.
 *
 * @param progressive all pixels must be held before the first can be shown
 */
record JpegHeader(int width, int height, boolean progressive) {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int LENGTH_BYTES = 2;

    JpegHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without pixels");
        }
    }

    /** @throws IOException when the file is no JPEG or does not say its size */
    static JpegHeader of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static JpegHeader of(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes));
        if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START_OF_IMAGE) {
            throw new IOException("no JPEG");
        }
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
                return new JpegHeader(width, height, isProgressive(marker));
            }
            in.skipNBytes(Math.max(0, length));
        }
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
