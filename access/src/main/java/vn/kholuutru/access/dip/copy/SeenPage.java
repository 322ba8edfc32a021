package vn.kholuutru.access.dip.copy;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as it is seen: cut to its crop box, turned as {@code Rotate} says, in points of 1/72 inch whatever its {@code UserUnit} is.
 * The origin is the lower left corner of what is seen.
 *
 * @param width in points
 * @param height in points
 * @param toPage from what is seen to the coordinates of the page's content
 */
record SeenPage(float width, float height, Matrix toPage) {
    static SeenPage of(PDPage page) {
        PDRectangle box = page.getCropBox();
        float unit = page.getUserUnit();
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        float scale = 1 / unit;
        Matrix toPage = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Matrix(0, scale, -scale, 0, right, bottom);
            case 180 -> new Matrix(-scale, 0, 0, -scale, right, top);
            case 270 -> new Matrix(0, -scale, scale, 0, left, top);
            default -> new Matrix(scale, 0, 0, scale, left, bottom);
        };
        boolean lying = Math.floorMod(page.getRotation(), 180) == 90;
        float width = box.getWidth() * unit;
        float height = box.getHeight() * unit;
        return new SeenPage(lying ? height : width, lying ? width : height, toPage);
    }

    /** The rectangle in the page's own coordinates. */
    PDRectangle onPage(float x, float y, float w, float h) {
        var one = toPage.transformPoint(x, y);
        var other = toPage.transformPoint(x + w, y + h);
        return new PDRectangle(
                Math.min(one.x, other.x),
                Math.min(one.y, other.y),
                Math.abs(one.x - other.x),
                Math.abs(one.y - other.y));
    }

    /** How upright things are turned and scaled on the page, without being moved. */
    Matrix turn() {
        return new Matrix(toPage.getScaleX(), toPage.getShearY(), toPage.getShearX(), toPage.getScaleY(), 0, 0);
    }
}
