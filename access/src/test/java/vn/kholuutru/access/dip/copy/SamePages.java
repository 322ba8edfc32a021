package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Whether pages look alike, pixel for pixel, wherever the archive writes nothing. */
final class SamePages {
    private static final float MARK = 36;
    private static final float WIDEST_MARK = 90;
    private static final float MOST_PIXELS = 700;

    private SamePages() {}

    /** Of each page of the original: all but the foot of every page and the top right corner of the first. */
    static void require(byte[] original, byte[] copy) throws IOException {
        try (PDDocument before = Loader.loadPDF(original);
                PDDocument after = Loader.loadPDF(copy)) {
            for (int page = 0; page < before.getNumberOfPages(); page++) {
                PDRectangle box = before.getPage(page).getCropBox();
                float scale = Math.min(1, MOST_PIXELS / Math.max(box.getWidth(), box.getHeight()));
                BufferedImage one = new PDFRenderer(before).renderImage(page, scale);
                BufferedImage other = new PDFRenderer(after).renderImage(page, scale);
                assertThat(different(one, other, page == 0, scale))
                        .as("page %s", page + 1)
                        .isZero();
            }
        }
    }

    private static int different(BufferedImage one, BufferedImage other, boolean first, float scale) {
        int width = one.getWidth();
        int height = one.getHeight();
        assertThat(other.getWidth()).isEqualTo(width);
        assertThat(other.getHeight()).isEqualTo(height);
        int foot = height - Math.round(Math.min(MARK * scale, height / 4f));
        int head = Math.round(Math.min(MARK * scale, height / 4f));
        int corner = width - Math.round(Math.min(WIDEST_MARK * scale, width));
        int different = 0;
        for (int y = 0; y < foot; y++) {
            for (int x = 0; x < width; x++) {
                boolean marked = first && y < head && x >= corner;
                if (!marked && one.getRGB(x, y) != other.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }
}
