package vn.kholuutru.access.viewing;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Cuts a part out of a page's JPEG and writes it as wanted. Only as many pixels are decoded as the answer needs. */
final class PartPicture {
    private static final float QUALITY = 0.82f;
    private static final int FINER_THAN_WANTED = 3;
    private static final long MOST_DECODED = 16_000_000;

    private PartPicture() {}

    /** Only every so manyth pixel is decoded: still finer than the answer, and never more than fit into memory. */
    static int step(PicturePart part, long mostPixels) {
        int ratio = Math.min(part.width() / part.toWidth(), part.height() / part.toHeight());
        int step = Math.max(1, ratio / FINER_THAN_WANTED);
        long most = Math.max(MOST_DECODED, Math.min(mostPixels, (long) part.toWidth() * part.toHeight()));
        while (decoded(part, step) > most) {
            step++;
        }
        return step;
    }

    static long decoded(PicturePart part, int step) {
        return ((long) part.width() / step + 1) * ((long) part.height() / step + 1);
    }

    static void write(Path whole, PicturePart part, int step, OutputStream out) throws IOException {
        BufferedImage cut = smaller(read(whole, part, step), part.toWidth(), part.toHeight());
        BufferedImage picture = toned(turned(cut, part.quarterTurns()), part.tone());
        switch (part.form()) {
            case JPEG -> PagePicture.writeJpeg(forJpeg(picture), QUALITY, out);
            case PNG -> ImageIO.write(picture, "png", out);
        }
    }

    private static BufferedImage read(Path whole, PicturePart part, int step) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(whole.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam only = reader.getDefaultReadParam();
                only.setSourceRegion(new Rectangle(part.left(), part.top(), part.width(), part.height()));
                only.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, only);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Halves as often as it can, so that every pixel counts and thin strokes stay. */
    private static BufferedImage smaller(BufferedImage read, int width, int height) {
        BufferedImage now = read;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = scaled(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return now.getWidth() == width && now.getHeight() == height ? now : scaled(now, width, height);
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, plainType(from));
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }

    private static BufferedImage turned(BufferedImage from, int quarterTurns) {
        if (quarterTurns == 0) {
            return from;
        }
        boolean lying = quarterTurns % 2 == 1;
        int width = lying ? from.getHeight() : from.getWidth();
        int height = lying ? from.getWidth() : from.getHeight();
        BufferedImage to = new BufferedImage(width, height, plainType(from));
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns);
        turn.translate(-from.getWidth() / 2.0, -from.getHeight() / 2.0);
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, turn, null);
        graphics.dispose();
        return to;
    }

    private static BufferedImage toned(BufferedImage from, PicturePart.Tone tone) {
        return switch (tone) {
            case AS_IT_IS -> from;
            case GREY -> copied(from, BufferedImage.TYPE_BYTE_GRAY);
            case BLACK_AND_WHITE -> split(copied(from, BufferedImage.TYPE_BYTE_GRAY));
        };
    }

    /** Darker than the middle is ink: dithering would blur letters. */
    private static BufferedImage split(BufferedImage grey) {
        BufferedImage to = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        int[] row = new int[grey.getWidth()];
        for (int y = 0; y < grey.getHeight(); y++) {
            grey.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] > 127 ? 1 : 0;
            }
            to.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return to;
    }

    private static BufferedImage forJpeg(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? copied(picture, BufferedImage.TYPE_BYTE_GRAY)
                : picture;
    }

    private static BufferedImage copied(BufferedImage from, int type) {
        BufferedImage to = new BufferedImage(from.getWidth(), from.getHeight(), type);
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
        return to;
    }

    private static int plainType(BufferedImage like) {
        return like.getColorModel().getNumColorComponents() == 1
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR;
    }
}
