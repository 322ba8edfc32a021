package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** A photograph as PNG (ISO/IEC 15948): every chunk has a checksum, so one reading tells whether it is whole. */
final class PngPicture {
    private static final long MOST_UNPACKING = 2000;
    private static final double INCH = 0.0254;

    private final Path file;
    private final Inflater inflater = new Inflater();
    private final byte[] sink = new byte[1 << 14];
    private int width;
    private int height;
    private int bits;
    private int resolution;
    private long unpacked;
    private boolean damaged;

    private PngPicture(Path file) {
        this.file = file;
    }

    static MediaLook look(Path file) throws IOException {
        PngPicture picture = new PngPicture(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return picture.read(in);
        } catch (EOFException e) {
            return picture.width == 0
                    ? MediaLook.stopped("TRUNCATED", "")
                    : MediaLook.of(picture.facts(), List.of(new Obstacle("TRUNCATED", "")));
        } finally {
            picture.inflater.end();
        }
    }

    private MediaLook read(DataInputStream in) throws IOException {
        in.readLong();
        String type = "";
        while (!type.equals("IEND")) {
            long length = in.readInt() & 0xFFFFFFFFL;
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            if (name.length < 4) {
                throw new EOFException();
            }
            boolean header = width == 0;
            if (header && (!type.equals("IHDR") || length != 13)) {
                return MediaLook.stopped("UNREADABLE", "IHDR");
            }
            chunk(in, type, name, length);
            if (header) {
                Optional<Obstacle> bomb = PictureInspector.outOfProportion(file, facts(), MOST_UNPACKING);
                if (bomb.isPresent()) {
                    return new MediaLook(Optional.empty(), List.of(bomb.get()));
                }
            }
            if (unpacked > mostUnpacked()) {
                return MediaLook.stopped("BOMB", UnpackedSize.mebibytes(unpacked));
            }
        }
        boolean whole = !damaged && inflater.finished();
        return MediaLook.of(facts(), whole ? List.of() : List.of(new Obstacle("PICTURE_DAMAGED", "")));
    }

    private void chunk(DataInputStream in, String type, byte[] name, long length) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(name);
        byte[] part = new byte[1 << 14];
        for (long left = length; left > 0; ) {
            int size = (int) Math.min(left, part.length);
            in.readFully(part, 0, size);
            checksum.update(part, 0, size);
            left -= size;
            switch (type) {
                case "IHDR" -> header(part);
                case "pHYs" -> density(part, size);
                case "IDAT" -> unpack(part, size);
                default -> {}
            }
        }
        damaged |= (in.readInt() & 0xFFFFFFFFL) != checksum.getValue();
    }

    private void header(byte[] chunk) {
        width = number(chunk, 0);
        height = number(chunk, 4);
        int depth = chunk[8];
        bits = switch (chunk[9]) {
            case 2 -> 3 * depth;
            case 6 -> 4 * depth;
            case 4 -> Math.min(2 * depth, 16);
            default -> depth;
        };
    }

    private void density(byte[] chunk, int size) {
        if (size == 9 && chunk[8] == 1) {
            resolution = (int) Math.round(Math.min(number(chunk, 0), number(chunk, 4)) * INCH);
        }
    }

    private void unpack(byte[] data, int size) {
        if (damaged || inflater.finished() || unpacked > mostUnpacked()) {
            return;
        }
        inflater.setInput(data, 0, size);
        try {
            for (int read = inflater.inflate(sink); read > 0; read = inflater.inflate(sink)) {
                unpacked += read;
            }
        } catch (DataFormatException e) {
            damaged = true;
        }
    }

    /** A filter byte for each line, twice over for interlaced passes. */
    private long mostUnpacked() {
        return ((long) width * bits + 7) / 8 * height + 8L * height + UnpackedSize.MOST_OF_ONE_STREAM;
    }

    private PictureFacts facts() {
        return new PictureFacts(width, height, resolution, bits, "");
    }

    private static int number(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) << 24
                | (bytes[offset + 1] & 0xFF) << 16
                | (bytes[offset + 2] & 0xFF) << 8
                | (bytes[offset + 3] & 0xFF);
    }
}
