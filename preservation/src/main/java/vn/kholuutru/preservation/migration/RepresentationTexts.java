package vn.kholuutru.preservation.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The texts of a representation that this archive made, read as they were read when it was made. */
public final class RepresentationTexts {
    private RepresentationTexts() {}

    /**
     * The text of each page in order; none of one that bears a stamp of secrecy.
     *
     * @param pdf one of our own making: no stranger's file is opened in this process
     */
    public static List<String> of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PageTexts texts = PageTexts.of(document);
            return texts.stamped().isEmpty() ? texts.pages() : List.of();
        }
    }
}
