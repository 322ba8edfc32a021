package vn.kholuutru.access.viewing;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether what a reader sees of a page is exactly one upright JPEG, directly on the page or inside a form, with
 * at most invisible text over it. Anything else (layers, marks, rotation, stamps) must be composed.
 */
final class OnlyImage extends PDFGraphicsStreamEngine {
    private static final double TOLERANCE = 0.02;

    private final PDRectangle visible;
    private final float unit;
    private @Nullable PDImageXObject image;
    private Matrix imagePlace = new Matrix();
    private boolean composed;
    private boolean wholePageOutlined = true;

    private OnlyImage(PDPage page) {
        super(page);
        this.visible = page.getCropBox();
        this.unit = Math.max(visible.getWidth(), visible.getHeight());
    }

    /** The JPEG that is the page, or empty when the page must be drawn. */
    static Optional<Placed> of(PDPage page) throws IOException {
        if (page.getRotation() != 0
                || page.getAnnotations().stream().anyMatch(note -> !(note instanceof PDAnnotationLink))) {
            return Optional.empty();
        }
        OnlyImage look = new OnlyImage(page);
        look.processPage(page);
        PDImageXObject found = look.image;
        return look.composed || found == null || !plainJpeg(found)
                ? Optional.empty()
                : Optional.of(new Placed(found, look.imagePlace));
    }

    /** @param place where on the page the image lies: from the unit square to points */
    record Placed(PDImageXObject image, Matrix place) {}

    private static boolean plainJpeg(PDImageXObject image) throws IOException {
        COSBase filters = image.getCOSObject().getFilters();
        boolean jpegOnly = COSName.DCT_DECODE.equals(filters)
                || (filters instanceof COSArray array && array.size() == 1 && COSName.DCT_DECODE.equals(array.get(0)));
        return jpegOnly
                && image.getDecode() == null
                && !image.isStencil()
                && image.getSoftMask() == null
                && image.getMask() == null
                && screenColours(image.getColorSpace())
                && isUpright(image);
    }

    /** A page shows its image as it is stored; a browser would turn one whose camera was held otherwise. */
    private static boolean isUpright(PDImageXObject image) throws IOException {
        try (InputStream jpeg = image.getCOSObject().createRawInputStream()) {
            return JpegHeader.of(jpeg).orientation() == Upright.UPRIGHT;
        }
    }

    private static boolean screenColours(PDColorSpace colours) {
        return colours instanceof PDDeviceRGB
                || colours instanceof PDDeviceGray
                || (colours instanceof PDICCBased profile && profile.getNumberOfComponents() != 4);
    }

    @Override
    public void drawImage(PDImage drawn) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        boolean upright = place.getScaleX() > 0
                && place.getScaleY() > 0
                && Math.abs(place.getShearX()) < 1
                && Math.abs(place.getShearY()) < 1;
        boolean plain =
                getGraphicsState().getSoftMask() == null && getGraphicsState().getNonStrokeAlphaConstant() >= 1;
        if (image == null && upright && plain && fillsPage(place) && drawn instanceof PDImageXObject stored) {
            image = stored;
            imagePlace = place.clone();
        } else {
            composed = true;
        }
    }

    private boolean fillsPage(Matrix place) {
        return near(place.getTranslateX(), visible.getLowerLeftX())
                && near(place.getTranslateY(), visible.getLowerLeftY())
                && near(place.getScaleX(), visible.getWidth())
                && near(place.getScaleY(), visible.getHeight());
    }

    private boolean near(float one, float other) {
        return Math.abs(one - other) <= TOLERANCE * unit;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
        if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
            composed = true;
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        List<Point2D> corners = List.of(p0, p1, p2, p3);
        double left = corners.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = corners.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double bottom = corners.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double top = corners.stream().mapToDouble(Point2D::getY).max().orElse(0);
        double slack = TOLERANCE * unit;
        wholePageOutlined = left <= visible.getLowerLeftX() + slack
                && bottom <= visible.getLowerLeftY() + slack
                && right >= visible.getUpperRightX() - slack
                && top >= visible.getUpperRightY() - slack;
    }

    @Override
    public void clip(int windingRule) {
        composed |= !wholePageOutlined;
    }

    @Override
    public void moveTo(float x, float y) {
        wholePageOutlined = false;
    }

    @Override
    public void lineTo(float x, float y) {
        wholePageOutlined = false;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        wholePageOutlined = false;
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {
        // an outline alone shows nothing
    }

    @Override
    public void endPath() {
        // an outline alone shows nothing
    }

    @Override
    public void strokePath() {
        composed = true;
    }

    @Override
    public void fillPath(int windingRule) {
        composed = true;
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        composed = true;
    }

    @Override
    public void shadingFill(COSName shadingName) {
        composed = true;
    }
}
