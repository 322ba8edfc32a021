package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** A photograph as TIFF 6.0: its first picture, and whether every strip or tile lies in the file. */
final class TiffPicture {
    private static final long MOST_UNPACKING = 1000;
    private static final int UNCOMPRESSED = 1;
    private static final int DEFLATE = 8;
    private static final int PALETTE = 3;

    private TiffPicture() {}

    static MediaLook look(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            TiffTags tags = TiffTags.of(bytes);
            PictureFacts facts = facts(tags);
            Optional<Obstacle> bomb = PictureInspector.outOfProportion(file, facts, MOST_UNPACKING);
            if (bomb.isPresent()) {
                return new MediaLook(Optional.empty(), List.of(bomb.get()));
            }
            return MediaLook.of(facts, wholeness(bytes, tags, facts).stream().toList());
        } catch (EOFException e) {
            return MediaLook.stopped("TRUNCATED", "");
        }
    }

    private static PictureFacts facts(TiffTags tags) throws IOException {
        long samples = tags.value(TiffTags.SAMPLES, 1);
        long[] bits = tags.values(TiffTags.BITS);
        long depth = bits.length >= samples
                ? Arrays.stream(bits).limit(samples).sum()
                : samples * (bits.length == 0 ? 1 : bits[0]);
        boolean palette = tags.value(TiffTags.PHOTOMETRIC, 0) == PALETTE;
        return new PictureFacts(
                (int) Math.min(tags.value(TiffTags.WIDTH, 0), Integer.MAX_VALUE),
                (int) Math.min(tags.value(TiffTags.HEIGHT, 0), Integer.MAX_VALUE),
                tags.resolution(),
                (int) Math.min(palette || samples < 3 ? Math.min(depth, 16) : depth, 1024),
                "");
    }

    private static Optional<Obstacle> wholeness(RandomAccessFile file, TiffTags tags, PictureFacts facts)
            throws IOException {
        boolean tiled = tags.has(TiffTags.TILE_OFFSETS);
        long[] offsets = tags.values(tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS);
        long[] counts = tags.values(tiled ? TiffTags.TILE_COUNTS : TiffTags.STRIP_COUNTS);
        if (offsets.length == 0 || (offsets.length != counts.length && counts.length > 0)) {
            return Optional.of(new Obstacle("UNREADABLE", "StripOffsets"));
        }
        for (int i = 0; i < offsets.length; i++) {
            long end = offsets[i] + (counts.length == 0 ? 1 : counts[i]);
            if (end > file.length()) {
                return Optional.of(new Obstacle("TRUNCATED", ""));
            }
        }
        long pixels = ((long) facts.width() * facts.bitsPerPixel() + 7) / 8 * facts.height();
        long compression = tags.value(TiffTags.COMPRESSION, UNCOMPRESSED);
        if (compression == UNCOMPRESSED
                && counts.length > 0
                && Arrays.stream(counts).sum() < pixels) {
            return Optional.of(new Obstacle("FALSE_IMAGE_SIZE", facts.width() + "×" + facts.height()));
        }
        boolean deflated = compression == DEFLATE || compression == 32946;
        return deflated && counts.length > 0 ? inflate(file, offsets, pixels) : Optional.empty();
    }

    private static Optional<Obstacle> inflate(RandomAccessFile file, long[] offsets, long pixels) throws IOException {
        byte[] sink = new byte[1 << 14];
        long unpacked = 0;
        for (long offset : offsets) {
            InputStream in = new InflaterInputStream(new BufferedInputStream(
                    Channels.newInputStream(file.getChannel().position(offset))));
            try {
                for (int read = in.read(sink); read >= 0; read = in.read(sink)) {
                    unpacked += read;
                    if (unpacked > 2 * pixels + UnpackedSize.MOST_OF_ONE_STREAM) {
                        return Optional.of(new Obstacle("BOMB", UnpackedSize.mebibytes(unpacked)));
                    }
                }
            } catch (ZipException | EOFException e) {
                return Optional.of(new Obstacle("PICTURE_DAMAGED", ""));
            }
        }
        return Optional.empty();
    }
}
