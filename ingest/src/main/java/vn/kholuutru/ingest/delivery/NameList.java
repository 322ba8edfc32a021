package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.List;

/** Names or numbers as a message lists them: the first ones, and how many there are. */
final class NameList {
    private static final int SHOWN = 20;

    private NameList() {}

    static String of(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN)));
        return names.size() > SHOWN ? first + " … (" + names.size() + ")" : first;
    }

    /** Numbers in rising order; those that follow one another as a span: 3, 7–9. */
    static String ofNumbers(List<Integer> numbers) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
                spans.add(
                        start == i - 1
                                ? String.valueOf(numbers.get(start))
                                : numbers.get(start) + "–" + numbers.get(i - 1));
                start = i;
            }
        }
        return of(spans);
    }
}
