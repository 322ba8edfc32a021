package vn.kholuutru.ingest.legacy;

/** What a piece of text between two blanks looks like under one reading. */
enum Piece {
    /** Its marked words are all Vietnamese syllables, and there is one. */
    VIETNAMESE,
    /** Plain letters, figures, abbreviations: the same under every reading. */
    OPEN,
    /** A word with other letters that is no Vietnamese syllable. */
    STRANGE;

    /** As delivered: signs such as · and ® beside letters are no Vietnamese. */
    static Piece asDelivered(String piece) {
        return of(piece, false);
    }

    /** As read: signs before and after a word are punctuation, those inside are no Vietnamese. */
    static Piece asRead(String piece) {
        return of(piece, true);
    }

    private static Piece of(String piece, boolean withPunctuation) {
        Piece found = OPEN;
        int at = 0;
        while (at < piece.length()) {
            int start = at;
            while (at < piece.length() && isInWord(piece.charAt(at))) {
                at++;
            }
            String word = withPunctuation ? withoutSigns(piece.substring(start, at)) : piece.substring(start, at);
            Syllable syllable = Syllable.of(word);
            if (syllable == Syllable.MARKED) {
                found = VIETNAMESE;
            } else if (syllable == Syllable.NONE && word.chars().anyMatch(c -> c > 'z')) {
                return STRANGE;
            }
            at = Math.max(at, start + 1);
        }
        return found;
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || isSign(c);
    }

    /** The characters of windows-1252 that are letters in TCVN3 only. */
    private static boolean isSign(char c) {
        return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7;
    }

    private static String withoutSigns(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isSign(word.charAt(from))) {
            from++;
        }
        while (to > from && isSign(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }
}
