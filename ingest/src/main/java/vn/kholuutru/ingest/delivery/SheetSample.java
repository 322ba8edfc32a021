package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kholuutru.ingest.secrecy.SecrecyWords;
import vn.kholuutru.ingest.workbook.SheetRow;

/** The first rows below a heading: which columns are filled, with what, and how the values follow one another. */
final class SheetSample {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    private final List<Map<Integer, String>> rows;
    private final Set<Integer> filled = new LinkedHashSet<>();

    SheetSample(List<SheetRow> below) {
        List<Map<Integer, String>> texts = new ArrayList<>();
        DittoMarks ditto = new DittoMarks();
        for (SheetRow row : below) {
            RowCells read = ditto.read(RowCells.of(row));
            ditto.remember(read);
            texts.add(read.texts());
        }
        this.rows = texts;
        rows.forEach(row -> filled.addAll(row.keySet()));
    }

    boolean isFilled(int column) {
        return filled.contains(column);
    }

    /** At most three different values, shortened; none of a row that is marked secret. */
    List<String> samples(int column) {
        Set<String> samples = new LinkedHashSet<>();
        for (Map<Integer, String> row : rows) {
            String text = row.get(column);
            if (text != null
                    && samples.size() < SAMPLES
                    && row.values().stream().noneMatch(SecrecyWords::mark)) {
                samples.add(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
            }
        }
        return List.copyOf(samples);
    }

    /**
     * How a column behaves within the rows of one hồ sơ: above zero when its values change from row to row, as those of
     * văn bản do; below zero when they stay or stand in the first row only, as those of a hồ sơ do.
     *
     * @param keys the columns that together name the hồ sơ
     */
    double variation(int column, Set<Integer> keys) {
        int same = 0;
        int different = 0;
        int onlyFirst = 0;
        int inEvery = 0;
        Map<Integer, String> before = Map.of();
        Map<Integer, String> key = new HashMap<>();
        for (Map<Integer, String> row : rows) {
            Map<Integer, String> own = new HashMap<>(row);
            own.keySet().retainAll(keys);
            boolean starts = !own.isEmpty() && !key.entrySet().containsAll(own.entrySet());
            if (starts) {
                key = own;
            } else if (!before.isEmpty()) {
                String above = before.get(column);
                String here = row.get(column);
                if (here != null && above != null) {
                    inEvery++;
                    same += here.equals(above) ? 1 : 0;
                    different += here.equals(above) ? 0 : 1;
                } else if (here == null && above != null) {
                    onlyFirst++;
                }
            }
            before = row;
        }
        if (different > 0 && 5 * different >= same) {
            return 3;
        }
        if (onlyFirst > 0 && inEvery == 0) {
            return -3;
        }
        return same > 0 ? -0.5 : 0;
    }
}
