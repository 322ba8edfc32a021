package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps values that occur again and again (a language, an office, a retention) once: most cells of a mục lục say what other
 * cells say. For one thread.
 */
final class RepeatedValues {
    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST = 200;

    private final Map<List<String>, List<String>> kept = new HashMap<>();

    /** The same values, as one object wherever they occur. */
    List<String> shared(List<String> values) {
        List<String> known = kept.get(values);
        if (known != null) {
            return known;
        }
        boolean small = values.stream().mapToInt(String::length).sum() <= LONGEST;
        if (small && kept.size() < MOST_KEPT) {
            kept.put(values, values);
        }
        return values;
    }
}
