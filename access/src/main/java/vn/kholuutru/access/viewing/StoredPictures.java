package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/**
 * A stored photograph as browsers show it: an upright JPEG is shown as it is, the others are drawn once. Large ones are read with
 * fewer pixels, so that no photograph needs more memory than a page.
 */
@Singleton
public class StoredPictures {
    private static final long MOST_PIXELS = 12_000_000;

    private final AipStore store;

    public StoredPictures(AipStore store) {
        this.store = store;
    }

    /** Whether the document is a photograph, and not pages. */
    public static boolean holds(StoredAip aip) {
        return FileFormat.of(aip.facts().mediaType())
                .filter(format -> format.kind() == ContentKind.PICTURE)
                .isPresent();
    }

    void write(StoredAip aip, OutputStream out) throws IOException {
        boolean jpeg = aip.facts().mediaType().equals(FileFormat.JPEG.mediaType());
        Path copy = Files.createTempFile("picture-", "");
        try (InputStream stored =
                store.open(aip.address(), "content/" + aip.facts().fileName())) {
            Files.copy(stored, copy, StandardCopyOption.REPLACE_EXISTING);
            int orientation = jpeg ? JpegHeader.of(copy).orientation() : Upright.UPRIGHT;
            if (jpeg && orientation == Upright.UPRIGHT) {
                Files.copy(copy, out);
            } else {
                PagePicture.writeJpeg(Upright.of(opaque(read(copy)), orientation), 0.85f, out);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam every = reader.getDefaultReadParam();
                int step = step((long) reader.getWidth(0) * reader.getHeight(0));
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    private static int step(long pixels) {
        int step = 1;
        while (pixels / ((long) step * step) > MOST_PIXELS) {
            step++;
        }
        return step;
    }

    /** JPEG knows neither transparency nor palettes: what is transparent is shown on white. */
    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return opaque;
    }
}
