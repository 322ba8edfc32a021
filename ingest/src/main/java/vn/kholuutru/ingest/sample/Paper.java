package vn.kholuutru.ingest.sample;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/**
 * Blank sheets as a scanner sees them: tinted, unevenly lit, grainy, with specks and a dark edge. Made once per
 * resolution, copied for each page.
 */
final class Paper {
    private static final int KINDS = 3;
    private static final int[][] TINTS = {{252, 249, 240}, {247, 241, 225}, {250, 250, 246}};

    private final int width;
    private final int height;
    private final byte[][] sheets = new byte[KINDS][];

    Paper(int dpi) {
        width = (int) Math.round(TypesetPage.WIDTH * dpi / 72);
        height = (int) Math.round(TypesetPage.HEIGHT * dpi / 72);
        for (int kind = 0; kind < KINDS; kind++) {
            sheets[kind] = sheet(kind);
        }
    }

    BufferedImage blank(int kind) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] sheet = sheets[kind % KINDS];
        System.arraycopy(sheet, 0, pixels, 0, sheet.length);
        return image;
    }

    private byte[] sheet(int kind) {
        Random random = new Random(20_261_121L + kind);
        int[] tint = TINTS[kind];
        byte[] pixels = new byte[width * height * 3];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (random.nextInt(7) + random.nextInt(7)) - 6;
                int shade = grain - light(x, y);
                for (int channel = 2; channel >= 0; channel--) {
                    pixels[at++] = (byte) Math.max(0, Math.min(255, tint[channel] + shade));
                }
            }
        }
        speckle(pixels, random);
        return pixels;
    }

    /** Darker towards the edges, darkest at the left one, where the sheet was bound. */
    private int light(int x, int y) {
        double fromLeft = Math.exp(-x / (width * 0.012)) * 46;
        double fromTop = Math.exp(-y / (height * 0.006)) * 22;
        double fold = Math.abs(y - height / 2.0) < 2 ? 5 : 0;
        return (int) (fromLeft + fromTop + fold + 7.0 * x / width * y / height);
    }

    private void speckle(byte[] pixels, Random random) {
        for (int speck = 0; speck < 140; speck++) {
            int x = 2 + random.nextInt(width - 4);
            int y = 2 + random.nextInt(height - 4);
            int dark = 30 + random.nextInt(110);
            int size = 1 + random.nextInt(2);
            for (int at = 0; at < size * size; at++) {
                int pixel = ((y + at / size) * width + x + at % size) * 3;
                for (int channel = 0; channel < 3; channel++) {
                    pixels[pixel + channel] = (byte) ((pixels[pixel + channel] & 255) - dark);
                }
            }
        }
    }
}
