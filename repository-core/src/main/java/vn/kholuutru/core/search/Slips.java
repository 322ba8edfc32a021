package vn.kholuutru.core.search;

import vn.kholuutru.solrconfig.VietnameseWord;

/** One letter too many, too few or another: what text recognition does to longer words. Marks are not looked at. */
public final class Slips {
    private static final int SHORTEST = 5;

    private Slips() {}

    /** Shorter words with one letter changed are mostly other words. */
    public static boolean mayHave(VietnameseWord word) {
        return word.folded().length() >= SHORTEST;
    }

    static boolean between(VietnameseWord sought, VietnameseWord found) {
        String one = sought.folded();
        String other = found.folded();
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int restOfOne = one.length() - same;
        int restOfOther = other.length() - same;
        int after = Math.min(restOfOne, restOfOther) - (restOfOne == restOfOther ? 1 : 0);
        return after <= 0 || one.regionMatches(one.length() - after, other, other.length() - after, after);
    }
}
