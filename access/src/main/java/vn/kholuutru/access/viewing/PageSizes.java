package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.ProblemException;

/** How large the picture of each page of a scan is, known before any of them is made. Looked up once and kept. */
@Singleton
public class PageSizes {
    private final OpenScans scans;
    private final PageImageCache cache;

    public PageSizes(OpenScans scans, PageImageCache cache) {
        this.scans = scans;
        this.cache = cache;
    }

    /**
     * In the order of the pages. Whoever calls has asked for the right to read.
     *
     * @throws ProblemException UNREADABLE_SCAN
     */
    public List<PictureSize> of(StoredAip aip) {
        String name = PageImageCache.nameOf(aip) + "-sizes.txt";
        Optional<Path> known = cache.find(aip.address().aip(), name);
        Path file = known.isPresent()
                ? known.get()
                : scans.read(
                        aip,
                        scan -> cache.keep(
                                aip.address().aip(),
                                name,
                                out -> out.write(lines(scan).getBytes(StandardCharsets.US_ASCII))));
        try {
            return Files.readAllLines(file).stream().map(PageSizes::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String lines(PDDocument scan) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int page = 0; page < scan.getNumberOfPages(); page++) {
            PictureSize size = PageFrame.of(scan.getPage(page)).size();
            lines.append(size.width()).append(' ').append(size.height()).append('\n');
        }
        return lines.toString();
    }

    private static PictureSize read(String line) {
        String[] sides = line.split(" ", -1);
        return new PictureSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
