package vn.kholuutru.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives capital letters back to words typed in a font that shows lower-case codes as capitals (.VnTimeH): QUYếT is
 * QUYẾT. A word whose own letters leave it open, such as Bộ, follows its neighbours: BỘ NỘI VỤ, but Bộ trưởng.
 */
final class LetterCase {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int NEIGHBOURS = 3;

    private enum Shape {
        CAPITALS,
        SMALL,
        /** Open: one capital, or none, and otherwise letters whose code has no case. */
        EITHER,
        /** Abbreviations and the like: tell nothing of their neighbours. */
        NOTHING
    }

    private LetterCase() {}

    /** @param text converted, its toned letters all in lower case */
    static String restored(String text) {
        List<String> words = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
            shapes.add(shape(matcher.group()));
        }
        if (!shapes.contains(Shape.CAPITALS)) {
            return text;
        }
        int[] next = {0};
        return WORD.matcher(text).replaceAll(found -> {
            int at = next[0]++;
            boolean capitals = shapes.get(at) == Shape.CAPITALS
                    || (shapes.get(at) == Shape.EITHER && neighboursAreCapitals(shapes, at));
            return capitals ? words.get(at).toUpperCase(Locale.ROOT) : words.get(at);
        });
    }

    private static Shape shape(String word) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (c <= 'z') {
                small++;
            }
        }
        int withoutCase = word.length() - capitals - small;
        if (small > 0) {
            return Shape.SMALL;
        }
        boolean first = Character.isUpperCase(word.charAt(0));
        if (withoutCase == 0) {
            boolean says =
                    capitals > 1 && Syllable.of(word) != Syllable.ABBREVIATION && Syllable.of(word) != Syllable.NONE;
            return says ? Shape.CAPITALS : Shape.NOTHING;
        }
        return capitals > 1 || (capitals == 1 && !first) ? Shape.CAPITALS : Shape.EITHER;
    }

    private static boolean neighboursAreCapitals(List<Shape> shapes, int at) {
        Shape before = nearest(shapes, at, -1);
        Shape after = nearest(shapes, at, 1);
        return before != Shape.SMALL && after != Shape.SMALL && (before == Shape.CAPITALS || after == Shape.CAPITALS);
    }

    private static Shape nearest(List<Shape> shapes, int at, int step) {
        for (int i = at + step; i >= 0 && i < shapes.size() && Math.abs(i - at) <= NEIGHBOURS; i += step) {
            if (shapes.get(i) == Shape.CAPITALS || shapes.get(i) == Shape.SMALL) {
                return shapes.get(i);
            }
        }
        return Shape.NOTHING;
    }
}
