package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.kholuutru.ingest.inspect.Inspection.Mark;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

/**
 * Walks the content of every page once, and keeps what is shown: the text, visible or not, and each image with the matrix
 * it is drawn under, wherever it sits: on the page, in forms within forms, in patterns, in soft masks, in the content
 * itself.
 */
final class PageReading extends PDFTextStripper {
    private static final int LONGEST_TEXT = 100_000;
    /** Forms nested in forms multiply; no scan draws so often on one page. */
    private static final int MOST_DRAWINGS = 20_000;

    private final Map<COSStream, EmbeddedImage> images;
    private final List<PageFacts> pages = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final CappedText text = new CappedText();
    private final FontRuns fonts = new FontRuns();
    private final PageLetters letters = new PageLetters();
    private final List<PaintedImage> painted = new ArrayList<>();
    /** Patterns and masks of the page; each is looked into once, or one that holds itself would never end. */
    private final Set<COSBase> entered = new HashSet<>();

    private PDRectangle paper = new PDRectangle();
    private boolean damaged;
    private final StampReading stamps = new StampReading();
    private int drawings;

    /**
     * What was read.
     *
     * @param obstacles images within the content whose size is false
     * @param marks stamps of secrecy
     */
    record Read(List<PageFacts> pages, List<Obstacle> obstacles, List<Mark> marks) {}

    private PageReading(Map<COSStream, EmbeddedImage> images) {
        this.images = new HashMap<>(images);
        // The stripper counts pages itself and skips those without content; here every page is walked.
        setStartPage(0);
        addOperator(new DrawImageOrForm());
        addOperator(new DrawInlineImage());
        addOperator(new PaintPattern(OperatorName.NON_STROKING_COLOR_N));
        addOperator(new PaintPattern(OperatorName.STROKING_COLOR_N));
        addOperator(new EnterSoftMask());
    }

    static Read of(PDDocument document, Map<COSStream, EmbeddedImage> images) throws IOException {
        PageReading reading = new PageReading(images);
        reading.writeText(document, reading.text);
        return new Read(List.copyOf(reading.pages), List.copyOf(reading.obstacles), reading.stamps.marks());
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) throws IOException {
        int start = text.length();
        super.writeString(word, letters);
        fonts.word(start, text.length(), letters);
        stamps.word(FontRuns.hinted(word, letters), letters);
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        stamps.endOfLine();
    }

    @Override
    protected void processPages(PDPageTree tree) throws IOException {
        for (PDPage page : tree) {
            text.clear();
            fonts.clear();
            letters.clear();
            painted.clear();
            entered.clear();
            damaged = false;
            drawings = 0;
            paper = page.getCropBox();
            stamps.beginPage(pages.size() + 1, page);
            if (page.hasContents()) {
                processPage(page);
            }
            stamps.endOfLine();
            pages.add(facts(page, pages.size() + 1));
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        letters.show(position.getUnicode(), getGraphicsState());
        super.processTextPosition(position);
    }

    private PageFacts facts(PDPage page, int number) {
        float unit = page.getUserUnit();
        boolean turned = page.getRotation() % 180 != 0;
        double width = (turned ? paper.getHeight() : paper.getWidth()) * unit;
        double height = (turned ? paper.getWidth() : paper.getHeight()) * unit;
        PageLayers layers = PageLayers.of(painted, letters.visible() == 0);
        FontRuns.PageText unicode = fonts.inUnicode(text.toString());
        return new PageFacts(
                number,
                width,
                height,
                (int) Math.round(layers.resolution() / unit),
                (int) Math.round(layers.background() / unit),
                layers.colour(),
                CleanText.of(unicode.text()),
                damaged,
                letters.hidden(),
                letters.visible(),
                unicode.convertedFrom());
    }

    private void draw(EmbeddedImage image, boolean opaque) {
        damaged |= image.damaged();
        PaintedImage here = PaintedImage.of(image, getGraphicsState().getCurrentTransformationMatrix(), paper);
        if (image.width() <= 0 || image.height() <= 0 || !(here.area() > 0)) {
            return;
        }
        painted.add(here);
        if (opaque) {
            letters.cover(here);
        }
    }

    private void draw(COSStream image) throws IOException {
        EmbeddedImage known = images.get(image);
        if (known == null) {
            known = EmbeddedImage.of(image);
            images.put(image, known);
        }
        draw(known, !image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false));
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
                    draw(stream);
                    drawMask(stream, COSName.SMASK);
                    drawMask(stream, COSName.MASK);
                }
                return;
            }
            super.process(operator, operands);
        }

        private void drawMask(COSStream image, COSName key) throws IOException {
            if (image.getDictionaryObject(key) instanceof COSStream mask) {
                draw(mask);
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
            byte[] data = operator.getImageData();
            if (parameters == null || data == null) {
                return;
            }
            EmbeddedImage image = EmbeddedImage.inline(parameters, data);
            if (!image.sizeIsTrue()) {
                obstacles.add(new Obstacle("FALSE_IMAGE_SIZE", image.statedSize() + " ≠ " + image.trueSize()));
            }
            draw(image, !parameters.getBoolean(COSName.IMAGE_MASK, COSName.IM, false));
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /** A colour may be a pattern, and a pattern may hold the image of the page. One cell of it is looked at. */
    private final class PaintPattern extends OperatorProcessor {
        private final String name;

        PaintPattern(String name) {
            super(PageReading.this);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.getLast() instanceof COSName pattern) || getResources() == null) {
                return;
            }
            if (getResources().getPattern(pattern) instanceof PDTilingPattern tiling
                    && entered.add(tiling.getCOSObject())) {
                countDrawing();
                processTilingPattern(tiling, null, null);
            }
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** The group of a soft mask is content like any other (ISO 32000-1, 11.6.5.2). */
    private final class EnterSoftMask extends SetGraphicsStateParameters {
        EnterSoftMask() {
            super(PageReading.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            super.process(operator, operands);
            PDSoftMask mask = getGraphicsState().getSoftMask();
            PDTransparencyGroup group = mask == null ? null : mask.getGroup();
            if (group != null && entered.add(group.getCOSObject())) {
                countDrawing();
                processSoftMask(group);
            }
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

        int length() {
            return taken.length();
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
