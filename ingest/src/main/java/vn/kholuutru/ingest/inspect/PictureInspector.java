package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * Looks into a photograph: its size, stated resolution and depth, and whether it is whole. Its headers are read first, so
 * that nothing is unpacked whose size is out of all proportion.
 */
final class PictureInspector implements MediaInspector {
    /** More than a large map at 600 pixels per inch. */
    private static final long MOST_PIXELS = 1L << 30;

    @Override
    public MediaLook look(Path file, FileFormat format) throws IOException {
        return switch (format) {
            case JPEG -> JpegPicture.look(file);
            case PNG -> PngPicture.look(file);
            case TIFF -> TiffPicture.look(file);
            case GIF -> GifPicture.look(file);
            default -> throw new IllegalArgumentException("no picture: " + format);
        };
    }

    /** A picture that is no picture, or whose pixels are more than {@code mostUnpacking} times the bytes of the file. */
    static Optional<Obstacle> outOfProportion(Path file, PictureFacts picture, long mostUnpacking) throws IOException {
        if (picture.width() < 1 || picture.height() < 1) {
            return Optional.of(new Obstacle("UNREADABLE", picture.width() + "×" + picture.height()));
        }
        long pixels = (long) picture.width() * picture.height();
        long unpacked = (pixels * picture.bitsPerPixel() + 7) / 8;
        boolean bomb = pixels > MOST_PIXELS
                || (unpacked > UnpackedSize.MOST_OF_ONE_STREAM && unpacked / mostUnpacking > Files.size(file));
        return bomb ? Optional.of(new Obstacle("BOMB", UnpackedSize.mebibytes(unpacked))) : Optional.empty();
    }
}
