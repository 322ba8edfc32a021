package vn.kholuutru.ingest.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;

/**
 * Looks for stamps of secrecy among the lines of each page, as far as its text layer tells: in the upper half of the first
 * pages (a cover may lie above the document; NĐ 30/2020/NĐ-CP puts the stamp below số, ký hiệu), in the head of all others,
 * and in stamps laid on as annotations. Keeps which page bears what, no text.
 */
final class StampReading {
    private static final int FIRST_PAGES = 3;
    private static final double UPPER_HALF = 0.5;
    private static final double HEAD = 0.25;
    /** Two texts of one line farther apart than so many heights of a letter stand in two columns. */
    private static final double COLUMN_GAP = 2.5;
    /** Longer lines are text; the rest of them is not kept. */
    private static final int LONGEST_LINE = 400;

    private static final int MOST_ANNOTATIONS = 1_000;

    private final Set<Mark> marks = new LinkedHashSet<>();
    private final List<Word> line = new ArrayList<>();
    private int lineLength;
    private String before = "";
    private int page;

    private record Word(String text, double left, double right, double height, double fromTop) {}

    void beginPage(int number, PDPage content) {
        page = number;
        before = "";
        lookAtAnnotations(content);
    }

    void word(String text, List<TextPosition> letters) {
        lineLength += text.length();
        if (letters.isEmpty() || lineLength > LONGEST_LINE) {
            return;
        }
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        boolean upright = (int) first.getDir() % 180 == 0;
        double pageHeight = Math.max(1, upright ? first.getPageHeight() : first.getPageWidth());
        line.add(new Word(
                text,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                Math.max(first.getHeightDir(), 1),
                first.getYDirAdj() / pageHeight));
    }

    void endOfLine() {
        if (line.isEmpty()) {
            return;
        }
        String whole = joined(line);
        if (lineLength <= LONGEST_LINE && line.getFirst().fromTop() <= (page <= FIRST_PAGES ? UPPER_HALF : HEAD)) {
            Optional<SecrecyStamp> stamp = SecrecyStamp.of(whole, before);
            stamp.ifPresentOrElse(this::found, this::lookAtColumns);
        }
        before = whole;
        line.clear();
        lineLength = 0;
    }

    List<Mark> marks() {
        Set<Integer> declassified = marks.stream()
                .filter(mark -> mark.stamp() == SecrecyStamp.DECLASSIFIED)
                .map(Mark::page)
                .collect(Collectors.toSet());
        // Who declassifies a document stamps it beside the old mark, which stays readable.
        return marks.stream()
                .filter(mark -> mark.stamp() == SecrecyStamp.DECLASSIFIED || !declassified.contains(mark.page()))
                .toList();
    }

    /** The stamp may stand beside something else, such as the place and date of the document. */
    private void lookAtColumns() {
        int start = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size() || gap(line.get(i - 1), line.get(i)) > COLUMN_GAP) {
                if (i - start < line.size()) {
                    SecrecyStamp.of(joined(line.subList(start, i))).ifPresent(this::found);
                }
                start = i;
            }
        }
    }

    private static double gap(Word left, Word right) {
        return Math.abs(right.left() - left.right()) / Math.max(left.height(), right.height());
    }

    private void lookAtAnnotations(PDPage content) {
        COSArray annotations = content.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            return;
        }
        for (int i = 0; i < Math.min(annotations.size(), MOST_ANNOTATIONS); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                String says = annotation.getString(COSName.CONTENTS, "");
                says.lines().limit(3).forEach(text -> SecrecyStamp.of(text).ifPresent(this::found));
                if ("TopSecret".equals(annotation.getNameAsString(COSName.NAME))) {
                    found(SecrecyStamp.SECRET);
                }
            }
        }
    }

    private void found(SecrecyStamp stamp) {
        marks.add(new Mark(stamp, page));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
