package vn.kholuutru.core.adapter.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.core.search.FoundWords;

/**
 * Cuts a snippet into pieces. Solr chooses the snippet, on the field without marks, and would mark {@code sơ} for
 * {@code số}; what is marked in it is decided by {@link FoundWords}, as on the picture of the page.
 */
final class MarkedText {
    /** Characters of private use, which indexing takes out of every text. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    private static final Pattern MARKS = Pattern.compile("[" + BEGIN + END + "]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private MarkedText() {}

    /** The pieces in order. */
    static List<SnippetPiece> pieces(String highlighted, FoundWords words) {
        String unmarked = MARKS.matcher(highlighted).replaceAll("");
        String text = SPACES.matcher(unmarked).replaceAll(" ").strip();
        List<SnippetPiece> pieces = new ArrayList<>();
        int end = 0;
        for (FoundWords.Range found : words.in(text)) {
            append(pieces, text.substring(end, found.from()), false);
            append(pieces, text.substring(found.from(), found.to()), true);
            end = found.to();
        }
        append(pieces, text.substring(end), false);
        return List.copyOf(pieces);
    }

    private static void append(List<SnippetPiece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new SnippetPiece(text, marked));
        }
    }
}
