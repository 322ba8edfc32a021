package vn.kholuutru.ingest.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import vn.kholuutru.ingest.sample.TypesetPage.Rule;
import vn.kholuutru.ingest.sample.TypesetPage.Run;
import vn.kholuutru.ingest.sample.TypesetPage.Style;

/** Draws a page as the picture a scanner takes of it. For one thread. */
final class PageArtist {
    private static final Color INK = new Color(34, 33, 42);

    private final Typeface typeface;

    PageArtist(Typeface typeface) {
        this.typeface = typeface;
    }

    BufferedImage draw(TypesetPage page, Sheet sheet, Paper paper, int dpi, Random random) {
        BufferedImage image = paper.blank(random.nextInt(3));
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(dpi / 72.0, dpi / 72.0);
            pen.transform(sheet.transform());
            pen.setColor(INK);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.93f));
            page.runs().forEach(run -> draw(pen, run));
            page.rules().forEach(rule -> draw(pen, rule));
            page.seal().ifPresent(seal -> new SealAndSignature(typeface, random).draw(pen, seal));
        } finally {
            pen.dispose();
        }
        return image;
    }

    private void draw(Graphics2D pen, Run run) {
        boolean italic = run.style() == Style.ITALIC || run.style() == Style.BOLD_ITALIC;
        boolean bold = run.style() == Style.BOLD || run.style() == Style.BOLD_ITALIC;
        Shape line = AffineTransform.getTranslateInstance(run.x(), run.baseline())
                .createTransformedShape(typeface.outline(run.text(), run.size(), run.stretch(), italic));
        pen.fill(line);
        if (bold) {
            // the bundled face has no bold: thicken its outlines
            pen.setStroke(new BasicStroke((float) (run.size() * 0.045)));
            pen.draw(line);
        }
    }

    private static void draw(Graphics2D pen, Rule rule) {
        pen.setStroke(new BasicStroke(0.8f));
        pen.draw(new Line2D.Double(rule.fromX(), rule.y(), rule.toX(), rule.y()));
    }
}
