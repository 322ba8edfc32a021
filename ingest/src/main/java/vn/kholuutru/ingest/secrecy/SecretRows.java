package vn.kholuutru.ingest.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;

/**
 * The rows of the mục lục that describe something secret. A finding about the whole delivery that stands in such a row, or
 * that holds another row against it, would quote it, so it is left out of every report.
 */
public final class SecretRows {
    /** Quotes the cell it stands in and that of an earlier row of the same hồ sơ, whose number is its third argument. */
    private static final String QUOTES_TWO_ROWS = "DOSSIER_ROWS_DIFFER";

    private static final int EARLIER_ROW = 2;
    private static final Pattern ROW = Pattern.compile("\\d{1,9}");

    private final Map<String, NavigableSet<Integer>> rows = new HashMap<>();

    /**
     * Adds what was found of one document: nothing unless it is secret. The row of its hồ sơ is added with it where the
     * hồ sơ is what is marked.
     *
     * @param row of the document; nowhere when no row names it
     */
    public void add(List<Finding> found, Place row) {
        List<Finding> marks = found.stream().filter(Secrecy::concerns).toList();
        if (!marks.isEmpty()) {
            add(row);
            marks.forEach(mark -> add(mark.place()));
        }
    }

    /** The findings that quote no secret row; those among them that say of a row that it is secret count too. */
    public List<Finding> withheld(List<Finding> findings) {
        findings.stream().filter(Secrecy::concerns).forEach(mark -> add(mark.place()));
        return rows.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> Secrecy.concerns(finding) || !quotes(finding))
                        .toList();
    }

    private void add(Place place) {
        place.sheet()
                .ifPresent(sheet -> place.row()
                        .ifPresent(row -> rows.computeIfAbsent(sheet, unused -> new TreeSet<>())
                                .add(row)));
    }

    private boolean quotes(Finding finding) {
        Place place = finding.place();
        if (place.sheet().isEmpty() || place.row().isEmpty()) {
            return false;
        }
        int last = place.row().getAsInt();
        int first = finding.fault().equals(QUOTES_TWO_ROWS) ? Math.min(earlierRow(finding, last), last) : last;
        NavigableSet<Integer> ofSheet = rows.get(place.sheet().get());
        return ofSheet != null && !ofSheet.subSet(first, true, last, true).isEmpty();
    }

    private static int earlierRow(Finding finding, int otherwise) {
        return finding.arguments().size() > EARLIER_ROW
                        && ROW.matcher(finding.arguments().get(EARLIER_ROW)).matches()
                ? Integer.parseInt(finding.arguments().get(EARLIER_ROW))
                : otherwise;
    }
}
