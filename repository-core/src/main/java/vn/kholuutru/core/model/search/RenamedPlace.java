package vn.kholuutru.core.model.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A province, district or commune that became another or a part of it.
 *
 * @param before its name until then, without the word for its rank
 * @param after what it belongs to since then, also without rank
 * @param since the first day of the new name
 * @param source the decision, such as {@code Nghị quyết 202/2025/QH15}
 * @throws IllegalArgumentException for what is no name or a change into the same
 */
public record RenamedPlace(String before, String after, LocalDate since, String source)
        implements Comparable<RenamedPlace> {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\d' –-]{0,78}[\\p{L}\\d]");
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final int LONGEST_SOURCE = 200;

    public RenamedPlace {
        before = name(before);
        after = name(after);
        source = source.strip();
        if (before.equalsIgnoreCase(after) || since.isBefore(EARLIEST) || source.isEmpty()) {
            throw new IllegalArgumentException("a change has two names, a day and a source");
        }
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("a source is named in a line");
        }
    }

    @Override
    public int compareTo(RenamedPlace other) {
        int byName = before.compareTo(other.before);
        int byDay = byName != 0 ? byName : since.compareTo(other.since);
        return byDay != 0 ? byDay : after.compareTo(other.after);
    }

    private static String name(String text) {
        String name = Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a place: " + text);
        }
        return name;
    }
}
