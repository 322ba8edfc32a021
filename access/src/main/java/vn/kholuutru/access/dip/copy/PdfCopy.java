package vn.kholuutru.access.dip.copy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;

/**
 * A copy of a PDF while it is being written on. The streams of the original (images, text, fonts) stay byte for byte; what is added
 * lies in streams of its own, marked as artifacts, in black of the device's grey, so that a PDF/A stays one (ISO 19005-1, -2).
 * Marks are upright at the edges of what is seen, whatever rotation and crop box a page has. For one thread.
 */
final class PdfCopy implements Closeable {
    /** The font size of the words and of the foot line (Điều 40). */
    static final float SIZE = 10;

    /** How far the marks stay from the edges, in points. */
    static final float EDGE = 18;

    private static final float SMALLEST = 2;
    private static final String FIELD = "BanSao";

    private final PDDocument document;
    private final PDFont font;
    private final int pages;

    private PdfCopy(PDDocument document) throws IOException {
        this.document = document;
        this.font = TimesFace.embed(document);
        this.pages = document.getNumberOfPages();
    }

    /** Signatures of the original become part of its pages: in a copy they would be broken. */
    static PdfCopy of(Path original) throws IOException {
        PDDocument document = Loader.loadPDF(original.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
        try {
            document.setAllSecurityToBeRemoved(true);
            PdfCopy copy = new PdfCopy(document);
            copy.flattenForm();
            PdfaMarks.complete(document);
            return copy;
        } catch (IOException | RuntimeException unreadable) {
            document.close();
            throw unreadable;
        }
    }

    /** A document that was just made, and is closed with the copy. */
    static PdfCopy of(PDDocument made) throws IOException {
        return new PdfCopy(made);
    }

    /** How many the original has. */
    int pages() {
        return pages;
    }

    /**
     * Goes to every page once, as writing on it will.
     *
     * @throws IOException when there is none, or one cannot be found or measured
     */
    void look() throws IOException {
        if (pages == 0) {
            throw new IOException("a document without a page");
        }
        for (PDPage page : document.getPages()) {
            SeenPage seen = SeenPage.of(page);
            if (!(seen.width() > 0 && seen.height() > 0)) {
                throw new IOException("a page without a size");
            }
        }
    }

    /** @param closed for the number of a page, from 1, the words that stand in its place */
    void hide(Map<Integer, String> closed) throws IOException {
        if (closed.keySet().stream().noneMatch(number -> number <= pages)) {
            return;
        }
        ClosedPages.clear(document, closed.keySet());
        for (Map.Entry<Integer, String> one : closed.entrySet()) {
            if (one.getKey() <= pages) {
                PDPage page = document.getPage(one.getKey() - 1);
                SeenPage seen = SeenPage.of(page);
                writeColumn(page, seen, one.getValue(), seen.height() / 2);
            }
        }
    }

    /** The name of the institution in the bottom margin of every page, in the middle (Điều 37, 40). */
    void footLine(String institution) throws IOException {
        String line = FittedText.writable(font, institution);
        for (PDPage page : document.getPages()) {
            SeenPage seen = SeenPage.of(page);
            float size = fitting(line, seen.width() - 2 * Math.min(EDGE, seen.width() / 10));
            float width = FittedText.width(font, size, line);
            float x = (seen.width() - width) / 2;
            onto(page, seen, content -> write(content, line, size, x, Math.min(EDGE, seen.height() / 10)));
        }
    }

    /** The words at the top right of the first page (Điều 40). */
    void mark(String words) throws IOException {
        PDPage page = document.getPage(0);
        SeenPage seen = SeenPage.of(page);
        Corner corner = corner(words, seen);
        onto(page, seen, content -> write(content, words, corner.size(), corner.x(), corner.y()));
    }

    /** The same words as the face of a signature that is still to be made (Điều 41): no image, no seal. */
    void prepareSignature(String words) throws IOException {
        PDPage page = document.getPage(0);
        SeenPage seen = SeenPage.of(page);
        Corner corner = corner(words, seen);
        float descent = -font.getFontDescriptor().getDescent() / 1000 * corner.size();
        float ascent = font.getFontDescriptor().getAscent() / 1000 * corner.size();
        float width = FittedText.width(font, corner.size(), words);

        PDAppearanceStream face = new PDAppearanceStream(document);
        face.setResources(new PDResources());
        face.setBBox(new PDRectangle(width, descent + ascent));
        face.setMatrix(seen.turn().createAffineTransform());
        try (PDPageContentStream content =
                new PDPageContentStream(document, face, face.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            write(content, words, corner.size(), 0, descent);
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(face);

        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(FIELD);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(seen.onPage(corner.x(), corner.y() - descent, width, descent + ascent));
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setLocked(true);
        widget.setAppearance(appearance);
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        page.setAnnotations(annotations);
        form.setFields(List.<PDField>of(field));
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
    }

    /** A page after the last one, on which the original's pages have no part. */
    void append(AddedSheet sheet) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        document.addPage(page);
        onto(page, SeenPage.of(page), content -> sheet.draw(new Drawing(content, font, PDRectangle.A4)));
    }

    /** A plain word in the file's information, in letters of ASCII. */
    void note(String key, String value) {
        document.getDocumentInformation().setCustomMetadataValue(key, value);
    }

    /** Without object streams, which PDF/A-1 does not know. */
    void write(OutputStream out) throws IOException {
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private record Corner(float x, float y, float size) {}

    private Corner corner(String words, SeenPage seen) throws IOException {
        float edge = Math.min(EDGE, seen.width() / 10);
        float size = fitting(words, seen.width() - 2 * edge);
        float ascent = font.getFontDescriptor().getAscent() / 1000 * size;
        return new Corner(
                seen.width() - edge - FittedText.width(font, size, words),
                seen.height() - Math.min(EDGE, seen.height() / 10) - ascent,
                size);
    }

    /** Smaller only where a page is too narrow. */
    private float fitting(String line, float width) throws IOException {
        float wide = FittedText.width(font, SIZE, line);
        return wide <= width ? SIZE : Math.max(SMALLEST, SIZE * width / wide);
    }

    private void writeColumn(PDPage page, SeenPage seen, String text, float from) throws IOException {
        float edge = Math.min(2 * EDGE, seen.width() / 10);
        List<String> lines = FittedText.wrap(font, SIZE, text, seen.width() - 2 * edge);
        onto(page, seen, content -> {
            float y = from;
            for (String line : lines) {
                write(content, line, SIZE, (seen.width() - FittedText.width(font, SIZE, line)) / 2, y);
                y -= SIZE * 1.4f;
            }
        });
    }

    private interface Strokes {
        void draw(PDPageContentStream content) throws IOException;
    }

    private void onto(PDPage page, SeenPage seen, Strokes strokes) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.saveGraphicsState();
            content.transform(seen.toPage());
            strokes.draw(content);
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
    }

    private void write(PDPageContentStream content, String line, float size, float x, float y) throws IOException {
        content.setNonStrokingColor(0f);
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(Matrix.getTranslateInstance(x, y));
        content.showText(line);
        content.endText();
    }

    private void flattenForm() throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
        }
        for (COSName gone : List.of(COSName.ACRO_FORM, COSName.PERMS, COSName.getPDFName("DSS"))) {
            document.getDocumentCatalog().getCOSObject().removeItem(gone);
        }
    }
}
