package vn.kholuutru.core.adapter.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.solrconfig.SearchedWords;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Cuts the highlighter's text into pieces. The marks are characters of private use, which indexing takes out of every
 * text, so what stands between two of them was put there by Solr.
 */
final class MarkedText {
    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private MarkedText() {}

    /** The pieces in order; neighbours differ in being marked. */
    static List<SnippetPiece> pieces(String highlighted, SearchedWords searched) {
        String text = SPACES.matcher(highlighted).replaceAll(" ").strip();
        List<SnippetPiece> pieces = new ArrayList<>();
        Matcher matcher = MARKED.matcher(text);
        int end = 0;
        while (matcher.find()) {
            append(pieces, text.substring(end, matcher.start()), false);
            append(pieces, matcher.group(1), meant(matcher.group(1), searched));
            end = matcher.end();
        }
        append(pieces, text.substring(end), false);
        return List.copyOf(pieces);
    }

    private static boolean meant(String marked, SearchedWords searched) {
        return VietnameseWord.of(marked).stream().allMatch(searched::mayMark);
    }

    private static void append(List<SnippetPiece> pieces, String text, boolean marked) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().marked() == marked) {
            String before = pieces.removeLast().text();
            pieces.add(new SnippetPiece(before + text, marked));
        } else {
            pieces.add(new SnippetPiece(text, marked));
        }
    }
}
