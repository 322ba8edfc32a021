package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The streams of a PDF byte for byte, hexadecimal. */
public final class PdfStreams {
    private PdfStreams() {}

    /** All that a file lists, whether a page leads to them or not. */
    public static List<String> all(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> all = new ArrayList<>();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    all.add(raw(stream));
                }
            }
            return all;
        }
    }

    /** What draws the pages. */
    public static List<String> ofPages(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> contents = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                Iterator<PDStream> streams = page.getContentStreams();
                while (streams.hasNext()) {
                    contents.add(raw(streams.next().getCOSObject()));
                }
            }
            return contents;
        }
    }

    static String raw(COSStream stream) throws IOException {
        try (InputStream bytes = stream.createRawInputStream()) {
            return HexFormat.of().formatHex(bytes.readAllBytes());
        }
    }
}
