package vn.kholuutru.access.dip.copy;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kholuutru.access.viewing.PixelBudget;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.problem.ProblemException;

/** Writes copies of PDFs and pictures, and sheets of the archive's own; what was written is opened once more before it is believed. */
@Singleton
public class WriteCopy {
    private final PictureAsPdf pictures;

    public WriteCopy(PixelBudget pixels) {
        this.pictures = new PictureAsPdf(pixels);
    }

    /**
     * An uncertified copy (Điều 40).
     *
     * @param closed for the numbers of closed pages, the words that stand in their place
     * @return how many pages the original has
     * @throws UnreadableOriginal when the original is to blame, and trying again is of no use
     */
    public int plain(Path original, String mediaType, CopyFace face, Map<Integer, String> closed, Path into)
            throws UnreadableOriginal, IOException {
        try (PdfCopy copy = open(original, mediaType, closed)) {
            copy.footLine(face.institution());
            copy.mark(face.words());
            return written(copy, copy.pages(), into);
        } catch (StackOverflowError nested) {
            throw new UnreadableOriginal(nested);
        }
    }

    /**
     * A copy that only lacks the signature, whose face its words are (Điều 41).
     *
     * @param sheet added after the last page, for so many pages of the original
     * @param code in the file's information, to be found without reading the pages
     * @return how many pages the original has
     * @throws UnreadableOriginal when the original is to blame, and trying again is of no use
     */
    public int toBeSigned(
            Path original,
            String mediaType,
            CopyFace face,
            Map<Integer, String> closed,
            IntFunction<AddedSheet> sheet,
            String code,
            Path into)
            throws UnreadableOriginal, IOException {
        try (PdfCopy copy = open(original, mediaType, closed)) {
            copy.append(sheet.apply(copy.pages()));
            copy.footLine(face.institution());
            copy.prepareSignature(face.words());
            copy.note("KhoLuuTruSo", code);
            written(copy, copy.pages() + 1, into);
            return copy.pages();
        } catch (StackOverflowError nested) {
            throw new UnreadableOriginal(nested);
        }
    }

    /** A sheet of the archive's own as PDF/A-2b that only lacks the signature. */
    public void sheetToBeSigned(AddedSheet sheet, CopyFace face, String code, Path into) throws IOException {
        PDDocument empty = new PDDocument();
        try (PdfCopy made = PdfCopy.of(empty)) {
            PdfaMarks.put(empty);
            made.append(sheet);
            made.footLine(face.institution());
            made.prepareSignature(face.words());
            made.note("KhoLuuTruSo", code);
            written(made, 1, into);
        }
    }

    /** Reads what can be read wrongly: the file's structure, each of its pages, and the content of those beside closed ones. */
    private PdfCopy open(Path original, String mediaType, Map<Integer, String> closed) throws UnreadableOriginal {
        try {
            PdfCopy copy = mediaType.equals(FileFormat.PDF.mediaType())
                    ? PdfCopy.of(original)
                    : PdfCopy.of(pictures.of(original, mediaType));
            try {
                copy.look();
                copy.hide(closed);
                return copy;
            } catch (IOException | RuntimeException | StackOverflowError unreadable) {
                copy.close();
                throw unreadable;
            }
        } catch (ProblemException busy) {
            throw busy;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            throw new UnreadableOriginal(unreadable);
        }
    }

    private static int written(PdfCopy copy, int pages, Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into)) {
            copy.write(out);
        }
        try (PDDocument again = Loader.loadPDF(into.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (again.getNumberOfPages() != pages) {
                throw new IOException("of " + pages + " pages " + again.getNumberOfPages() + " came into the copy");
            }
        }
        return copy.pages();
    }
}
