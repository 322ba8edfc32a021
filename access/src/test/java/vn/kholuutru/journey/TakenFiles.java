package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is in the files a reader took away. */
final class TakenFiles {
    private TakenFiles() {}

    static String textOfFirstPage(byte[] file) throws IOException {
        try (PDDocument copy = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(copy);
        }
    }

    /** The code printed on the last page of a certified copy. */
    static String confirmationCode(byte[] file) throws IOException {
        try (PDDocument copy = Loader.loadPDF(file)) {
            Matcher code = Pattern.compile("/xac-thuc/([A-Z0-9-]+)").matcher(new PDFTextStripper().getText(copy));
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    /** As its directory has them; workbooks are written with sizes after their parts, which a stream cannot follow. */
    static List<String> namesIn(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    static List<String> namesIn(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
