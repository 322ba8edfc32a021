package vn.kholuutru.ingest.inspect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.FontHint;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.legacy.LegacyText;
import vn.kholuutru.ingest.legacy.Verdict;

/**
 * Which font each word of a page is set in, and the page's text in Unicode: what is set in one font is written in one
 * encoding, and the names of the fonts of before Unicode say which.
 */
final class FontRuns {
    private final List<Run> runs = new ArrayList<>();

    private record Run(int start, int end, String font) {}

    /** The text of a page, and what parts of it were converted from. */
    record PageText(String text, Set<LegacyEncoding> convertedFrom) {}

    void clear() {
        runs.clear();
    }

    /** Words of one font after one another are one run, with what stands between them. */
    void word(int start, int end, List<TextPosition> letters) {
        String font = fontOf(letters);
        if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
            runs.set(runs.size() - 1, new Run(runs.getLast().start(), end, font));
        } else {
            runs.add(new Run(start, end, font));
        }
    }

    /** A word as its font's name alone lets it be read. */
    static String hinted(String word, List<TextPosition> letters) {
        return LegacyText.mayBeMarked(word)
                ? FontHint.of(fontOf(letters))
                        .map(hint -> read(hint.encoding(), Optional.of(hint), word))
                        .orElse(word)
                : word;
    }

    PageText inUnicode(String text) {
        Map<String, Evidence> byFont = new LinkedHashMap<>();
        for (Run run : runs) {
            String part = part(text, run);
            if (LegacyText.mayBeMarked(part)) {
                byFont.computeIfAbsent(run.font(), unseen -> new Evidence()).add(part);
            }
        }
        Set<LegacyEncoding> convertedFrom = EnumSet.noneOf(LegacyEncoding.class);
        StringBuilder unicode = new StringBuilder(text.length());
        int at = 0;
        for (Run run : runs) {
            int start = Math.min(run.start(), text.length());
            unicode.append(text, at, start);
            at = Math.min(run.end(), text.length());
            String part = part(text, run);
            Optional<FontHint> hint = FontHint.of(run.font());
            Verdict verdict = verdict(byFont.get(run.font()), hint);
            if (verdict instanceof Verdict.Legacy(LegacyEncoding encoding, boolean mixed) && !mixed) {
                convertedFrom.add(encoding);
                unicode.append(read(encoding, hint, part));
            } else {
                unicode.append(part);
            }
        }
        return new PageText(unicode.append(text, at, text.length()).toString(), convertedFrom);
    }

    private static Verdict verdict(@Nullable Evidence evidence, Optional<FontHint> hint) {
        if (evidence == null) {
            return new Verdict.Unicode();
        }
        return hint.map(known -> evidence.verdict(known.encoding())).orElseGet(evidence::verdict);
    }

    private static String read(LegacyEncoding encoding, Optional<FontHint> hint, String text) {
        String unicode = encoding.toUnicode(text);
        boolean capitals = hint.filter(FontHint::capitals).isPresent();
        return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
    }

    private static String part(String text, Run run) {
        int end = Math.min(run.end(), text.length());
        return text.substring(Math.min(run.start(), end), end);
    }

    private static String fontOf(List<TextPosition> letters) {
        if (letters.isEmpty() || letters.getFirst().getFont() == null) {
            return "";
        }
        String name = letters.getFirst().getFont().getName();
        return name == null ? "" : name;
    }
}
