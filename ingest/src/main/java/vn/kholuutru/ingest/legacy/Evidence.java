package vn.kholuutru.ingest.legacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What speaks for each encoding in texts that are likely written in one and the same: the cells of a column, the names of
 * a folder, a page in one font. For every reading it counts the pieces the reading changes: how many become Vietnamese, how
 * many become nonsense, how many were Vietnamese already. Small, whatever it is shown.
 */
public final class Evidence {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final int PIECES_REMEMBERED = 64;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_PIECE = 60;

    /** A reading convinces by so many different words … */
    private static final int LEAST_DIFFERENT = 2;
    /** … when so many of the words it changes become Vietnamese, and no more were so before. */
    private static final double LEAST_SHARE = 0.8;

    private static final double MOST_SHARE_BEFORE = 0.4;
    private static final int DOUBTFUL_DIFFERENT = 4;
    private static final double DOUBTFUL_SHARE = 0.5;

    private final Map<LegacyEncoding, Tally> tallies = new EnumMap<>(LegacyEncoding.class);
    private int unicode;

    /** What became of the pieces that one reading changes. */
    private static final class Tally {
        private int vietnamese;
        private int strange;
        private int vietnameseBefore;
        private final Set<String> different = new HashSet<>();

        void count(String piece, Piece before, Piece after) {
            if (after == Piece.VIETNAMESE) {
                vietnamese++;
                if (different.size() < PIECES_REMEMBERED) {
                    different.add(piece);
                }
            } else if (after == Piece.STRANGE) {
                strange++;
            } else {
                return;
            }
            if (before == Piece.VIETNAMESE) {
                vietnameseBefore++;
            }
        }

        int judged() {
            return vietnamese + strange;
        }

        boolean convinces() {
            return different.size() >= LEAST_DIFFERENT
                    && vietnamese >= LEAST_SHARE * judged()
                    && vietnameseBefore <= MOST_SHARE_BEFORE * judged();
        }

        boolean raisesDoubt() {
            return different.size() >= DOUBTFUL_DIFFERENT
                    && vietnamese >= DOUBTFUL_SHARE * judged()
                    && vietnameseBefore <= MOST_SHARE_BEFORE * judged();
        }

        int weight() {
            return vietnamese - 2 * strange - vietnameseBefore;
        }
    }

    /** Takes one more text into account. */
    public void add(String text) {
        if (!LegacyText.mayBeMarked(text)) {
            return;
        }
        if (LegacyText.isUnicode(text) && !LegacyEncoding.MISREAD_UTF8.mayChange(text)) {
            unicode++;
            return;
        }
        String looked = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<LegacyEncoding> possible = new ArrayList<>();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (encoding.mayChange(looked)) {
                possible.add(encoding);
            }
        }
        if (possible.isEmpty()) {
            return;
        }
        for (String piece : BLANKS.split(looked)) {
            boolean rightAlready = LegacyText.isUnicode(piece) && !LegacyEncoding.MISREAD_UTF8.mayChange(piece);
            if (!rightAlready && piece.length() <= LONGEST_PIECE) {
                possible.forEach(encoding -> count(encoding, piece));
            }
        }
    }

    /** True when a text had a letter that only Unicode Vietnamese has. */
    public boolean sawUnicode() {
        return unicode > 0;
    }

    /** What the texts are written in. */
    public Verdict verdict() {
        List<LegacyEncoding> convincing = heaviestFirst(Tally::convinces);
        if (convincing.isEmpty()) {
            return heaviestFirst(Tally::raisesDoubt).stream()
                    .findFirst()
                    .<Verdict>map(Verdict.Doubtful::new)
                    .orElseGet(Verdict.Unicode::new);
        }
        LegacyEncoding best = convincing.getFirst();
        return convincing.size() > 1 && weight(best) == weight(convincing.get(1))
                ? new Verdict.Doubtful(best)
                : new Verdict.Legacy(best, unicode > 0);
    }

    /** What the texts are written in when a font's name already says so: a single right word is enough. */
    public Verdict verdict(LegacyEncoding hinted) {
        Tally tally = tallyOf(hinted);
        boolean agrees =
                tally.vietnamese > 0 && tally.vietnamese > tally.strange && tally.vietnamese > tally.vietnameseBefore;
        return agrees ? new Verdict.Legacy(hinted, unicode > 0) : new Verdict.Unicode();
    }

    private List<LegacyEncoding> heaviestFirst(Predicate<Tally> fitting) {
        return tallies.entrySet().stream()
                .filter(entry -> fitting.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(this::weight).reversed())
                .toList();
    }

    private int weight(LegacyEncoding encoding) {
        return tallyOf(encoding).weight();
    }

    private Tally tallyOf(LegacyEncoding encoding) {
        return tallies.computeIfAbsent(encoding, unseen -> new Tally());
    }

    private void count(LegacyEncoding encoding, String piece) {
        if (!encoding.isTelling(piece)) {
            return;
        }
        String read = encoding.toUnicode(piece);
        if (!read.equals(piece)) {
            tallyOf(encoding).count(piece, Piece.asDelivered(piece), Piece.asRead(read));
        }
    }
}
