package vn.kholuutru.ingest.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.util.Random;
import vn.kholuutru.ingest.sample.TypesetPage.Seal;

/** A red stamp like no agency's, and a signature like nobody's. Their letters are not part of the text layer. */
final class SealAndSignature {
    private static final Color STAMP_RED = new Color(205, 32, 44);
    private static final Color PEN_BLUE = new Color(28, 50, 140);
    private static final double RADIUS = 47;

    private final Typeface typeface;
    private final Random random;

    SealAndSignature(Typeface typeface, Random random) {
        this.typeface = typeface;
        this.random = random;
    }

    void draw(Graphics2D pen, Seal seal) {
        AffineTransform page = pen.getTransform();
        pen.translate(seal.x() - 46 + random.nextInt(10), seal.y() + random.nextInt(8) - 4);
        pen.rotate((random.nextDouble() - 0.5) * 0.5);
        pen.setColor(STAMP_RED);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.72f));
        drawStamp(pen);
        pen.setTransform(page);
        pen.translate(seal.x(), seal.y());
        pen.setColor(PEN_BLUE);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.85f));
        drawSignature(pen);
        pen.setTransform(page);
    }

    private void drawStamp(Graphics2D pen) {
        pen.setStroke(new BasicStroke(2.4f));
        pen.draw(circle(RADIUS));
        pen.setStroke(new BasicStroke(0.8f));
        pen.draw(circle(RADIUS - 3.5));
        pen.draw(circle(RADIUS - 17));
        around(pen, "MẪU THỬ NGHIỆM • KHÔNG CÓ GIÁ TRỊ PHÁP LÝ • ");
        pen.fill(star(15));
    }

    private void around(Graphics2D pen, String text) {
        double size = 9;
        double length = typeface.width(text, size);
        double along = 0;
        AffineTransform middle = pen.getTransform();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            double width = typeface.width(letter, size);
            pen.setTransform(middle);
            pen.rotate((along + width / 2) / length * 2 * Math.PI);
            pen.translate(-width / 2, -(RADIUS - 13.5));
            pen.fill(typeface.outline(letter, size, 0, false));
            along += width;
        }
        pen.setTransform(middle);
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape star(double radius) {
        GeneralPath star = new GeneralPath();
        for (int point = 0; point < 10; point++) {
            double reach = point % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI * point / 5;
            double x = Math.sin(angle) * reach;
            double y = -Math.cos(angle) * reach;
            if (point == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    private void drawSignature(Graphics2D pen) {
        GeneralPath stroke = new GeneralPath();
        double x = -30;
        stroke.moveTo(x, 4);
        for (int loop = 0; loop < 5 + random.nextInt(3); loop++) {
            double high = 10 + random.nextInt(22);
            double wide = 8 + random.nextInt(12);
            stroke.curveTo(x + wide, -high, x - wide / 2, -high, x + wide * 0.6, 4.0 + random.nextInt(9));
            x += wide * 0.8;
        }
        stroke.curveTo(x + 20, 14, x + 34, -16, x - 46, 15);
        pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(stroke);
    }
}
