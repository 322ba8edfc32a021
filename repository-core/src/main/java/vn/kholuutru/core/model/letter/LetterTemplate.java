package vn.kholuutru.core.model.letter;

import java.time.Instant;

/**
 * A text as an archivist saved it.
 *
 * @param version from 1; the text the archive came with has none
 * @param text Markdown with named fields; empty when the archivist went back to the text the archive came with
 */
public record LetterTemplate(LetterKind kind, int version, String text, String by, Instant at) {
    public static final int LONGEST_TEXT = 20_000;

    public boolean original() {
        return text.isEmpty();
    }
}
