package vn.kholuutru.core.search;

import java.util.Optional;

/**
 * What a typed text asks for. Any text can be read, of any length: it never fails, and what cannot be understood as an
 * operator is a word.
 *
 * @param sought empty when there is nothing to look for
 * @param exactMarks words answer only as they are typed, with these marks and no others
 */
public record TypedQuery(Optional<Sought> sought, boolean exactMarks) {
    /** The words that, within a text, ask for exact marks. */
    public static final String EXACT_MARKS = "dấu:đúng";

    public static TypedQuery of(String text) {
        QueryLexer lexer = QueryLexer.read(text);
        return new TypedQuery(QueryParser.parse(lexer.tokens()), lexer.exactMarks());
    }

    public boolean isEmpty() {
        return sought.isEmpty();
    }
}
