package vn.kholuutru.access.viewing;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * How the picture of a page and its points belong together; nothing is drawn or decoded.
 *
 * @param size of the picture that {@link PagePicture} makes of the page
 * @param toPixels from points, counted from the lower left corner of the crop box, to pixels of the picture
 */
record PageFrame(PictureSize size, AffineTransform toPixels) {
    private static final int QUARTER = 90;
    private static final float POINTS_PER_INCH = 72;

    static PageFrame of(PDPage page) throws IOException {
        Optional<OnlyImage.Placed> only = OnlyImage.of(page);
        return only.isPresent() ? ofImage(page, only.get()) : ofDrawing(page);
    }

    /** The image may reach a little beyond the page or leave a margin: its own place counts. */
    private static PageFrame ofImage(PDPage page, OnlyImage.Placed only) {
        PDImageXObject image = only.image();
        Matrix place = only.place();
        PDRectangle box = page.getCropBox();
        AffineTransform toPixels = AffineTransform.getScaleInstance(
                image.getWidth() / place.getScaleX(), -image.getHeight() / place.getScaleY());
        toPixels.translate(
                box.getLowerLeftX() - place.getTranslateX(),
                box.getLowerLeftY() - place.getTranslateY() - place.getScaleY());
        return new PageFrame(new PictureSize(image.getWidth(), image.getHeight()), toPixels);
    }

    /** As PDFRenderer does it: the box is scaled, cut to whole pixels, and turned as the page says. */
    private static PageFrame ofDrawing(PDPage page) {
        PDRectangle box = page.getCropBox();
        float scale = PagePicture.drawnDpi(box) / POINTS_PER_INCH;
        int width = (int) Math.max(Math.floor(box.getWidth() * scale), 1);
        int height = (int) Math.max(Math.floor(box.getHeight() * scale), 1);
        int quarters = Math.floorMod(page.getRotation() / QUARTER, 4);
        boolean lying = quarters % 2 == 1;
        PictureSize size = lying ? new PictureSize(height, width) : new PictureSize(width, height);
        AffineTransform toPixels = new AffineTransform();
        toPixels.translate(size.width() / 2.0, size.height() / 2.0);
        toPixels.quadrantRotate(quarters);
        toPixels.translate(-width / 2.0, -height / 2.0);
        toPixels.scale(scale, -scale);
        toPixels.translate(0, -box.getHeight());
        return new PageFrame(size, toPixels);
    }
}
