package vn.kholuutru.preservation.migration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.kholuutru.core.model.rights.SecrecyStamp;

/**
 * The texts of a document's pages that the archive did not have before. Nobody could look at them for a stamp of secrecy
 * when the document came, so it is done here.
 *
 * @param pages in order, empty strings for pages without text
 */
record PageTexts(List<String> pages) {
    /** No page of ours has more; what is above says nothing that could be searched for. */
    private static final int LONGEST = 100_000;

    private static final int FIRST_PAGES = 3;

    PageTexts {
        pages = List.copyOf(pages);
    }

    static PageTexts of(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true); // letters the first font lacks come from another and are drawn later
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            pages.add(text.substring(0, Math.min(LONGEST, text.length())).strip());
        }
        return new PageTexts(pages);
    }

    /**
     * The numbers of the pages that bear a stamp: in the upper half of the first pages (NĐ 30/2020/NĐ-CP puts it below số,
     * ký hiệu), in the head of all others, as far as the order of lines tells.
     */
    List<Integer> stamped() {
        return IntStream.rangeClosed(1, pages.size())
                .filter(page -> bearsStamp(pages.get(page - 1), page))
                .boxed()
                .toList();
    }

    private static boolean bearsStamp(String text, int page) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int looked = Math.max(8, page <= FIRST_PAGES ? (lines.size() + 1) / 2 : (lines.size() + 3) / 4);
        boolean secret = false;
        String before = "";
        for (String line : lines.subList(0, Math.min(looked, lines.size()))) {
            Optional<SecrecyStamp> stamp = SecrecyStamp.of(line, before);
            if (stamp.filter(SecrecyStamp.DECLASSIFIED::equals).isPresent()) {
                return false;
            }
            secret |= stamp.isPresent();
            before = line;
        }
        return secret;
    }
}
