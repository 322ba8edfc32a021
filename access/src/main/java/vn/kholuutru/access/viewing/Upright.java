package vn.kholuutru.access.viewing;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Turns a photograph as its camera was held (Exif 2.3, tag Orientation, 1 to 8), since browsers turn the file but not what
 * is cut out of it.
 */
final class Upright {
    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int FIRST_LYING = 5;

    private Upright() {}

    static BufferedImage of(BufferedImage held, int orientation) {
        if (orientation <= UPRIGHT || orientation > LAST) {
            return held;
        }
        boolean lying = orientation >= FIRST_LYING;
        int width = lying ? held.getHeight() : held.getWidth();
        int height = lying ? held.getWidth() : held.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns(orientation));
        if (isMirrored(orientation)) {
            turn.scale(-1, 1);
        }
        turn.translate(-held.getWidth() / 2.0, -held.getHeight() / 2.0);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(held, turn, null);
        graphics.dispose();
        return upright;
    }

    /** Clockwise, after mirroring. */
    private static int quarterTurns(int orientation) {
        return switch (orientation) {
            case 3, 4 -> 2;
            case 6, 7 -> 1;
            case 5, 8 -> 3;
            default -> 0;
        };
    }

    private static boolean isMirrored(int orientation) {
        return orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    }
}
