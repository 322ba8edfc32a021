package vn.kholuutru.access.viewing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What a page carries when a reader was granted to read it: the institution's name in the middle of its foot (TT 05/2025
 * Điều 37), and the reader's name with the time all over it. Drawn in the measure of the page, so that parts and sizes of a
 * page carry the same mark and put together give it whole; thumbnails carry it in larger letters.
 */
final class PageMark {
    private static final Color READER = new Color(0x8f, 0x1d, 0x14, 0x48);
    private static final Color FOOT = new Color(0x1f, 0x2a, 0x37);
    private static final Color PAPER = new Color(0xff, 0xff, 0xff, 0xc8);
    private static final double READER_EM = 0.024;
    private static final double READER_EM_ON_THUMBNAIL = 0.07;
    private static final double BETWEEN_LINES = 4.6;
    private static final double BETWEEN_WORDS = 2.5;
    private static final double SLANT = Math.toRadians(-32);
    private static final double FOOT_EM = 0.018;
    private static final double WIDEST_FOOT = 0.9;

    private final OutlinedText.Line reader;
    private final OutlinedText.Line foot;

    /**
     * @param institution at the foot of every page
     * @param reader who reads, and when
     */
    PageMark(String institution, String reader) {
        this.foot = OutlinedText.of(institution);
        this.reader = OutlinedText.of(reader);
    }

    /** @param graphics in the measure of the page, whose left upper corner is 0, 0 */
    void draw(Graphics2D graphics, double width, double height) {
        draw(graphics, width, height, READER_EM);
    }

    /** The same on a picture so small that only fewer and larger letters can be read on it. */
    void drawOnThumbnail(Graphics2D graphics, double width, double height) {
        draw(graphics, width, height, READER_EM_ON_THUMBNAIL);
    }

    private void draw(Graphics2D graphics, double width, double height, double readerEm) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawReader(graphics, width, height, Math.min(width, height) * readerEm);
        drawFoot(graphics, width, height);
    }

    /** Line after line across the page, each beginning elsewhere, as far as the part that is drawn shows any of it. */
    private void drawReader(Graphics2D graphics, double width, double height, double em) {
        double step = (reader.width() + BETWEEN_WORDS) * em;
        double across = Math.hypot(width, height);
        Shape shown = graphics.getClip();
        graphics.setColor(READER);
        int line = 0;
        for (double down = -across; down < across; down += BETWEEN_LINES * em) {
            line++;
            for (double along = -across + (line % 3) * step / 3; along < across; along += step) {
                AffineTransform place = AffineTransform.getTranslateInstance(width / 2, height / 2);
                place.rotate(SLANT);
                place.translate(along, down);
                place.scale(em, em);
                Rectangle2D around = place.createTransformedShape(new Rectangle2D.Double(0, -1.2, reader.width(), 1.5))
                        .getBounds2D();
                if (around.intersects(0, 0, width, height) && (shown == null || shown.intersects(around))) {
                    graphics.fill(new Path2D.Double(reader.outlines(), place));
                }
            }
        }
    }

    private void drawFoot(Graphics2D graphics, double width, double height) {
        double em = Math.min(Math.min(width, height) * FOOT_EM, width * WIDEST_FOOT / Math.max(foot.width(), 1));
        double left = (width - foot.width() * em) / 2;
        double line = height - em * 0.9;
        graphics.setColor(PAPER);
        graphics.fill(new Rectangle2D.Double(left - em, line - em * 1.2, foot.width() * em + 2 * em, em * 1.7));
        AffineTransform place = AffineTransform.getTranslateInstance(left, line);
        place.scale(em, em);
        graphics.setColor(FOOT);
        graphics.fill(new Path2D.Double(foot.outlines(), place));
    }
}
