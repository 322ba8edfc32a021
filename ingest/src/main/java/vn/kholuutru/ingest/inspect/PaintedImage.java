package vn.kholuutru.ingest.inspect;

import java.util.BitSet;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * An image where a page paints it: how many pixels there are to an inch of paper, and which part of the paper it covers.
 *
 * @param across pixels per inch along the image's rows, before UserUnit
 * @param down pixels per inch along its columns
 * @param area in square points
 * @param least the shorter side as painted, in points
 * @param cells the cells of the paper it covers, see {@link #GRID}
 */
record PaintedImage(EmbeddedImage facts, double across, double down, double area, double least, BitSet cells) {
    /** The paper is looked at as so many rows of so many cells: fine enough to tell half a page from two fifths. */
    static final int GRID = 64;

    static final int CELLS = GRID * GRID;

    private static final double POINTS = 72;

    /** @param matrix takes the unit square to the page's own space */
    static PaintedImage of(EmbeddedImage facts, Matrix matrix, PDRectangle paper) {
        double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double height = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        double area = Math.abs(
                (double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        return new PaintedImage(
                facts,
                facts.width() / width * POINTS,
                facts.height() / height * POINTS,
                area,
                Math.min(width, height),
                covered(matrix, paper));
    }

    double resolution() {
        return Math.min(across, down);
    }

    /** The cells whose middle lies in the image. */
    private static BitSet covered(Matrix matrix, PDRectangle paper) {
        BitSet cells = new BitSet(CELLS);
        double a = matrix.getScaleX();
        double b = matrix.getShearY();
        double c = matrix.getShearX();
        double d = matrix.getScaleY();
        double determinant = a * d - b * c;
        if (determinant == 0 || Double.isNaN(determinant)) {
            return cells;
        }
        double left = matrix.getTranslateX() + Math.min(Math.min(0, a), Math.min(c, a + c));
        double right = matrix.getTranslateX() + Math.max(Math.max(0, a), Math.max(c, a + c));
        double low = matrix.getTranslateY() + Math.min(Math.min(0, b), Math.min(d, b + d));
        double high = matrix.getTranslateY() + Math.max(Math.max(0, b), Math.max(d, b + d));
        double cellWidth = paper.getWidth() / GRID;
        double cellHeight = paper.getHeight() / GRID;
        int firstColumn = Math.clamp((long) Math.floor((left - paper.getLowerLeftX()) / cellWidth), 0, GRID);
        int lastColumn = Math.clamp((long) Math.floor((right - paper.getLowerLeftX()) / cellWidth), -1, GRID - 1);
        int firstRow = Math.clamp((long) Math.floor((low - paper.getLowerLeftY()) / cellHeight), 0, GRID);
        int lastRow = Math.clamp((long) Math.floor((high - paper.getLowerLeftY()) / cellHeight), -1, GRID - 1);
        for (int row = firstRow; row <= lastRow; row++) {
            double y = paper.getLowerLeftY() + (row + 0.5) * cellHeight - matrix.getTranslateY();
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = paper.getLowerLeftX() + (column + 0.5) * cellWidth - matrix.getTranslateX();
                double along = (d * x - c * y) / determinant;
                double up = (a * y - b * x) / determinant;
                if (along >= 0 && along <= 1 && up >= 0 && up <= 1) {
                    cells.set(row * GRID + column);
                }
            }
        }
        return cells;
    }
}
