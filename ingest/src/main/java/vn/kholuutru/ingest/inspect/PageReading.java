package vn.kholuutru.ingest.inspect;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

/**
 * Walks the content of every page once, forms within forms included, and keeps what is shown: the text, visible or not,
 * and each image with the matrix it is drawn under. Real scanners lay pages as several images inside a form, a coarse
 * coloured background under a fine 1-bit mask, or as strips; so resolution and colour are judged by layers, never by a
 * single image.
 */
final class PageReading extends PDFTextStripper {
    /** A layer counts when its images together cover at least this part of the page. */
    private static final double FULL_PAGE = 0.5;
    /** Images whose resolutions differ by less are strips of one layer. */
    private static final double SAME_RESOLUTION = 0.03;

    private static final int LONGEST_TEXT = 100_000;
    /** Forms nested in forms multiply; no scan draws so often on one page. */
    private static final int MOST_DRAWINGS = 20_000;

    private final Map<COSStream, EmbeddedImage> images;
    private final List<PageFacts> pages = new ArrayList<>();
    private final CappedText text = new CappedText();
    private final List<DrawnImage> drawn = new ArrayList<>();
    private int drawings;

    private PageReading(Map<COSStream, EmbeddedImage> images) {
        this.images = images;
        // The stripper counts pages itself and skips those without content; here every page is walked.
        setStartPage(0);
        addOperator(new DrawImageOrForm());
        addOperator(new DrawInlineImage());
    }

    static List<PageFacts> of(PDDocument document, Map<COSStream, EmbeddedImage> images) throws IOException {
        PageReading reading = new PageReading(images);
        reading.writeText(document, reading.text);
        return List.copyOf(reading.pages);
    }

    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage page : tree) {
            text.clear();
            drawn.clear();
            drawings = 0;
            if (page.hasContents()) {
                processPage(page);
            }
            pages.add(facts(page, pages.size() + 1));
        }
    }

    private PageFacts facts(PDPage page, int number) {
        float unit = page.getUserUnit();
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = (turned ? box.getHeight() : box.getWidth()) * unit;
        double height = (turned ? box.getWidth() : box.getHeight()) * unit;
        List<Layer> layers = fullPageLayers(box);
        double sharpest = layers.stream().mapToDouble(Layer::resolution).max().orElse(0) / unit;
        double coarsest = layers.stream().mapToDouble(Layer::resolution).min().orElse(0) / unit;
        boolean damaged = drawn.stream().anyMatch(image -> image.facts().damaged());
        return new PageFacts(
                number,
                width,
                height,
                (int) Math.round(sharpest),
                (int) Math.round(coarsest),
                colour(layers),
                CleanText.of(text.toString()),
                damaged);
    }

    private static Colour colour(List<Layer> layers) {
        Colour best = Colour.NO_IMAGE;
        for (Layer layer : layers) {
            if (layer.colour().compareTo(best) < 0) {
                best = layer.colour();
            }
        }
        return best;
    }

    private List<Layer> fullPageLayers(PDRectangle box) {
        List<Layer> layers = new ArrayList<>();
        Map<Colour, List<DrawnImage>> byColour = new HashMap<>();
        for (DrawnImage image : drawn) {
            byColour.computeIfAbsent(image.facts().colour(), key -> new ArrayList<>())
                    .add(image);
        }
        Rectangle2D paper =
                new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
        byColour.forEach((colour, sameColour) -> {
            List<DrawnImage> left = new ArrayList<>(sameColour);
            while (!left.isEmpty()) {
                double resolution = left.getFirst().resolution();
                List<DrawnImage> strips = left.stream()
                        .filter(image -> Math.abs(image.resolution() - resolution) <= SAME_RESOLUTION * resolution)
                        .toList();
                double covered = strips.stream()
                        .mapToDouble(image -> image.coverage(paper))
                        .sum();
                if (covered >= FULL_PAGE) {
                    double lowest = strips.stream()
                            .mapToDouble(DrawnImage::resolution)
                            .min()
                            .orElse(resolution);
                    layers.add(new Layer(lowest, colour));
                }
                left.removeAll(strips);
            }
        });
        return layers;
    }

    private void draw(@Nullable EmbeddedImage image) {
        if (image == null || image.width() <= 0 || image.height() <= 0) {
            return;
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double across = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double up = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (across > 0 && up > 0) {
            double resolution = Math.min(image.width() / across, image.height() / up) * 72;
            drawn.add(new DrawnImage(image, matrix.clone(), resolution));
        }
    }

    private void countDrawing() throws IOException {
        drawings++;
        if (drawings > MOST_DRAWINGS) {
            throw new TooManyDrawings();
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (exception instanceof TooManyDrawings) {
            throw exception;
        }
        super.operatorException(operator, operands, exception);
    }

    private static final class TooManyDrawings extends IOException {
        TooManyDrawings() {
            super("more than " + MOST_DRAWINGS + " images and forms drawn on one page");
        }
    }

    private record Layer(double resolution, Colour colour) {}

    private record DrawnImage(EmbeddedImage facts, Matrix matrix, double resolution) {
        /** The part of the page the image covers. */
        double coverage(Rectangle2D paper) {
            Path2D outline = new Path2D.Double();
            Point2D first = matrix.transformPoint(0, 0);
            outline.moveTo(first.getX(), first.getY());
            for (float[] corner : new float[][] {{1, 0}, {1, 1}, {0, 1}}) {
                Point2D point = matrix.transformPoint(corner[0], corner[1]);
                outline.lineTo(point.getX(), point.getY());
            }
            outline.closePath();
            Area area = new Area(outline);
            area.intersect(new Area(paper));
            Rectangle2D shown = area.getBounds2D();
            return shown.getWidth() * shown.getHeight() / (paper.getWidth() * paper.getHeight());
        }
    }

    /** Images have no text and are left out by PDFBox's own operator; here they count. */
    private final class DrawImageOrForm extends DrawObject {
        DrawImageOrForm() {
            super(PageReading.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            countDrawing();
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getResources() != null
                    && getResources().isImageXObject(name)) {
                COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
                if (objects != null && objects.getDictionaryObject(name) instanceof COSStream stream) {
                    draw(images.get(stream));
                    drawMask(stream, COSName.SMASK);
                    drawMask(stream, COSName.MASK);
                }
                return;
            }
            super.process(operator, operands);
        }

        private void drawMask(COSStream image, COSName key) {
            if (image.getDictionaryObject(key) instanceof COSStream mask) {
                draw(images.get(mask));
            }
        }
    }

    private final class DrawInlineImage extends OperatorProcessor {
        DrawInlineImage() {
            super(PageReading.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            countDrawing();
            COSDictionary parameters = operator.getImageParameters();
            if (parameters == null) {
                return;
            }
            try (COSStream stream = new COSStream()) {
                stream.addAll(parameters);
                draw(EmbeddedImage.stated(stream));
            }
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /** Takes the text of one page up to a length no scanned page has. */
    private static final class CappedText extends Writer {
        private final StringBuilder taken = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) {
            taken.append(characters, offset, Math.min(length, LONGEST_TEXT - taken.length()));
        }

        void clear() {
            taken.setLength(0);
        }

        @Override
        public String toString() {
            return taken.toString();
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Memory only.
        }
    }
}
