package vn.kholuutru.ingest.sample;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Random;

/**
 * How a page lay on the scanner: a little askew. Drawing and text layer use the same transform, so that they agree.
 *
 * @param angle in radians, clockwise
 */
record Sheet(double angle, double shiftX, double shiftY) {

    static Sheet of(Random random) {
        return new Sheet(
                Math.toRadians((random.nextDouble() - 0.5) * 0.7),
                (random.nextDouble() - 0.5) * 5,
                (random.nextDouble() - 0.5) * 5);
    }

    /** From points on the page to points on the scan, y downwards in both. */
    AffineTransform transform() {
        AffineTransform transform = new AffineTransform();
        transform.translate(shiftX, shiftY);
        transform.rotate(angle, TypesetPage.WIDTH / 2, TypesetPage.HEIGHT / 2);
        return transform;
    }

    Point2D place(double x, double y) {
        return transform().transform(new Point2D.Double(x, y), null);
    }
}
