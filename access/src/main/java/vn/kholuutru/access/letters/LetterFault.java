package vn.kholuutru.access.letters;

import java.util.List;

/**
 * Why the text of a letter cannot be used.
 *
 * @param kind the words are {@code letters.fault.<kind>} with the part
 * @param line from 1
 * @param part what is wrong there; may be empty
 */
public record LetterFault(Kind kind, int line, String part) {
    /** The key of the words. */
    public String words() {
        return "letters.fault." + kind;
    }

    public List<String> arguments() {
        return List.of(part);
    }

    public enum Kind {
        /** A field that this letter does not have, or not there. */
        UNKNOWN_FIELD,
        /** A tag that letters do not know, such as one that includes another text. */
        UNKNOWN_TAG,
        /** A list within a list. */
        NESTED,
        /** A list that is not ended, or ended without being begun. */
        UNBALANCED,
        TOO_LONG,
        EMPTY
    }
}
