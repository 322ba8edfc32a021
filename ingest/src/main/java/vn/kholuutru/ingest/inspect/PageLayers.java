package vn.kholuutru.ingest.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.kholuutru.ingest.inspect.Inspection.Colour;

/**
 * The layers a scanned page is composed of. Scanners lay pages as one image, as a coarse coloured background under a fine
 * 1-bit mask, or as strips and tiles of either; so resolution and colour are judged by layers, never by a single image:
 * images of one resolution that together cover most of what is pictured are a layer.
 *
 * @param resolution pixels per inch of the sharpest layer, before UserUnit; 0 when the page is no picture
 * @param background of the least sharp layer
 * @param colour what the reader sees
 */
record PageLayers(double resolution, double background, Colour colour) {
    private static final PageLayers NONE = new PageLayers(0, 0, Colour.NO_IMAGE);

    /** A page that pictures cover this far is a picture, whatever text it shows. */
    private static final double PICTURE = 0.5;
    /** A page that shows nothing but pictures is one from here on; less is a logo or a stamp. */
    private static final double LITTLE_PICTURE = 0.05;
    /** A layer covers at least this part of what all pictures cover. */
    private static final double LAYER = 0.5;
    /** The part of a layer that must be coloured to make it so; compressors store tiles without colour as grey. */
    private static final double COLOURED = 0.05;
    /** Images whose resolutions differ by less are of one layer. */
    private static final double SAME_RESOLUTION = 0.03;

    /** @param nothingElse true when the page shows no text beside its pictures */
    static PageLayers of(List<PaintedImage> painted, boolean nothingElse) {
        BitSet pictured = union(painted);
        double share = (double) pictured.cardinality() / PaintedImage.CELLS;
        if (share < (nothingElse ? LITTLE_PICTURE : PICTURE)) {
            return NONE;
        }
        double sharpest = 0;
        double coarsest = Double.MAX_VALUE;
        Colour colour = Colour.NO_IMAGE;
        List<PaintedImage> left = new ArrayList<>(painted);
        left.sort(Comparator.comparingDouble(PaintedImage::area).reversed());
        while (!left.isEmpty()) {
            List<PaintedImage> layer = alike(left.getFirst(), left);
            left.removeAll(layer);
            if (union(layer).cardinality() >= LAYER * pictured.cardinality()) {
                double resolution = resolution(layer);
                sharpest = Math.max(sharpest, resolution);
                coarsest = Math.min(coarsest, resolution);
                colour = better(colour, colour(layer));
            }
        }
        return sharpest == 0 ? mixture(painted) : new PageLayers(sharpest, coarsest, colour);
    }

    /** Pieces of so many resolutions that none prevails: the page is as sharp as the mean of its pieces. */
    private static PageLayers mixture(List<PaintedImage> painted) {
        double resolution = resolution(painted);
        return new PageLayers(resolution, resolution, colour(painted));
    }

    private static List<PaintedImage> alike(PaintedImage first, List<PaintedImage> images) {
        return images.stream()
                .filter(image -> Math.abs(image.resolution() - first.resolution())
                        <= Math.max(tolerance(image), tolerance(first)) * first.resolution())
                .toList();
    }

    /** Producers round the height of a strip to a point, so that a narrow one seems sharper or coarser than it is. */
    private static double tolerance(PaintedImage image) {
        return Math.max(SAME_RESOLUTION, 1 / image.least());
    }

    private static double resolution(List<PaintedImage> layer) {
        double area = layer.stream().mapToDouble(PaintedImage::area).sum();
        double across = layer.stream()
                .mapToDouble(image -> image.across() * image.area())
                .sum();
        double down =
                layer.stream().mapToDouble(image -> image.down() * image.area()).sum();
        return area == 0 ? 0 : Math.min(across, down) / area;
    }

    private static Colour colour(List<PaintedImage> layer) {
        double whole = union(layer).cardinality();
        for (Colour colour : List.of(Colour.COLOUR, Colour.GREY)) {
            List<PaintedImage> such = layer.stream()
                    .filter(image -> image.facts().colour() == colour)
                    .toList();
            if (!such.isEmpty() && union(such).cardinality() >= COLOURED * whole) {
                return colour;
            }
        }
        return Colour.BITONAL;
    }

    private static Colour better(Colour one, Colour other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static BitSet union(List<PaintedImage> images) {
        BitSet cells = new BitSet(PaintedImage.CELLS);
        images.forEach(image -> cells.or(image.cells()));
        return cells;
    }
}
