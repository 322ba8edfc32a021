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
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** A picture as GIF 87a or 89a: at most 256 colours, no resolution; walked block by block to its end. */
final class GifPicture {
    private static final long MOST_UNPACKING = 5000;

    private GifPicture() {}

    static MediaLook look(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] head = new byte[13];
            in.readFully(head);
            String version = new String(head, 3, 3, StandardCharsets.ISO_8859_1);
            int depth = (head[10] & 7) + 1;
            PictureFacts facts = new PictureFacts(word(head, 6), word(head, 8), 0, depth, version);
            Optional<Obstacle> bomb = PictureInspector.outOfProportion(file, facts, MOST_UNPACKING);
            if (bomb.isPresent()) {
                return new MediaLook(Optional.empty(), List.of(bomb.get()));
            }
            skipPalette(in, head[10]);
            return MediaLook.of(facts, walk(in).stream().toList());
        } catch (EOFException e) {
            return MediaLook.stopped("TRUNCATED", "");
        }
    }

    private static Optional<Obstacle> walk(DataInputStream in) throws IOException {
        while (true) {
            int block = in.readUnsignedByte();
            switch (block) {
                case 0x3B -> {
                    return Optional.empty();
                }
                case 0x21 -> {
                    in.readUnsignedByte();
                    skipParts(in);
                }
                case 0x2C -> {
                    byte[] image = new byte[9];
                    in.readFully(image);
                    skipPalette(in, image[8]);
                    in.readUnsignedByte();
                    skipParts(in);
                }
                default -> {
                    return Optional.of(new Obstacle("PICTURE_DAMAGED", ""));
                }
            }
        }
    }

    private static void skipPalette(DataInputStream in, byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            in.skipNBytes(3L << ((flags & 7) + 1));
        }
    }

    private static void skipParts(DataInputStream in) throws IOException {
        for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
            in.skipNBytes(size);
        }
    }

    private static int word(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
    }
}
