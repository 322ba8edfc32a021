package vn.kholuutru.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.search.QueryToken.Kind;
import vn.kholuutru.solrconfig.VietnameseWord;

/** Cuts a typed text into pieces. Whatever cannot be an operator, a field or a bracket is a word or nothing. */
final class QueryLexer {
    private static final int LONGEST = 500;
    private static final int MOST_TERMS = 32;
    private static final Pattern HARMFUL = Pattern.compile("[\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»″]");
    private static final Pattern WORD = Pattern.compile("[^\\s\"()]+");
    private static final Pattern FIELD = Pattern.compile("([\\p{L}_]{2,20})[:：](?=\\S)");
    private static final Pattern DATE = Pattern.compile("[\\d/.–-]+");
    private static final Pattern MINUS = Pattern.compile("[-−](?=[\\p{L}\\p{N}\"(])");
    private static final Pattern OPEN_END = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}*?]*");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");
    private static final Map<String, Kind> OPERATORS =
            Map.of("AND", Kind.AND, "VÀ", Kind.AND, "OR", Kind.OR, "HOẶC", Kind.OR, "NOT", Kind.NOT, "KHÔNG", Kind.NOT);

    private final String text;
    private final boolean allCapitals;
    private final List<QueryToken> tokens = new ArrayList<>();
    private boolean exactMarks;
    private int terms;
    private int at;

    private QueryLexer(String text) {
        this.text = text;
        this.allCapitals = !SMALL.matcher(text).find();
    }

    static QueryLexer read(String typed) {
        String shortened = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String composed = Normalizer.normalize(HARMFUL.matcher(shortened).replaceAll(" "), Normalizer.Form.NFC);
        QueryLexer lexer = new QueryLexer(QUOTES.matcher(composed).replaceAll("\""));
        lexer.cut();
        return lexer;
    }

    List<QueryToken> tokens() {
        return List.copyOf(tokens);
    }

    /** Whether {@code dau:dung} stands in the text. */
    boolean exactMarks() {
        return exactMarks;
    }

    private void cut() {
        while (at < text.length() && terms < MOST_TERMS) {
            switch (text.charAt(at)) {
                case '"' -> phrase();
                case '(' -> bracket(new QueryToken.Open());
                case ')' -> bracket(new QueryToken.Close());
                default -> word();
            }
        }
    }

    private void bracket(QueryToken bracket) {
        tokens.add(bracket);
        at++;
    }

    /** A quotation mark without its partner is none. */
    private void phrase() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            at++;
            return;
        }
        String within = text.substring(at + 1, end);
        at = end + 1;
        if (!VietnameseWord.of(within).isEmpty()) {
            add(new Sought.Phrase(within.strip()));
        }
    }

    private void word() {
        if (Character.isWhitespace(text.charAt(at))) {
            at++;
            return;
        }
        if (begins() && looking(MINUS).isPresent()) {
            tokens.add(new QueryToken.Minus());
            at++;
            return;
        }
        if (field()) {
            return;
        }
        Optional<DocumentNumbers.Found> number = DocumentNumbers.at(text, at);
        if (number.isPresent()) {
            add(new Sought.DocumentNumber(number.get().number()));
            at = number.get().end();
            return;
        }
        looking(WORD).ifPresentOrElse(this::plain, () -> at++);
    }

    private void plain(String word) {
        at += word.length();
        Kind operator = OPERATORS.get(word);
        if (operator != null && !(allCapitals && word.equals("KHÔNG"))) {
            tokens.add(new QueryToken.Operator(operator, word));
            return;
        }
        if (VietnameseWord.of(word).isEmpty()) {
            return;
        }
        add(openEnded(word).orElseGet(() -> new Sought.Word(word)));
    }

    /** True when a field stood here: its name is taken, a date or the switch of marks with its value. */
    private boolean field() {
        Matcher matcher = FIELD.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        String name = VietnameseWord.of(matcher.group(1)).getFirst().folded();
        Optional<SearchedField> field = SearchedField.named(name);
        if (field.isPresent()) {
            tokens.add(new QueryToken.FieldName(field.get()));
            at = matcher.end();
            return true;
        }
        if (IssuedSpan.named(name)) {
            return dated(matcher.end());
        }
        if (name.equals("dau") || name.equals("marks")) {
            return marks(matcher.end());
        }
        return false;
    }

    private boolean dated(int value) {
        Matcher date = DATE.matcher(text).region(value, text.length());
        Optional<Sought.Issued> span = date.lookingAt() ? IssuedSpan.of(date.group()) : Optional.empty();
        span.ifPresent(issued -> {
            add(issued);
            at = date.end();
        });
        return span.isPresent();
    }

    private boolean marks(int value) {
        Matcher word = WORD.matcher(text).region(value, text.length());
        if (!word.lookingAt() || VietnameseWord.of(word.group()).isEmpty()) {
            return false;
        }
        String folded = VietnameseWord.of(word.group()).getFirst().folded();
        if (!folded.equals("dung") && !folded.equals("exact")) {
            return false;
        }
        exactMarks = true;
        at = word.end();
        return true;
    }

    /** A wildcard: one within the word or a star at its end, after two letters at least. */
    private static Optional<Sought> openEnded(String word) {
        String pattern = word.replaceAll("[?!.,;:]+$", "").replaceAll("\\*+", "*");
        int first = first(pattern);
        boolean enough = first >= 2 || (first == 1 && pattern.charAt(1) == '?' && pattern.length() > 2);
        return enough && OPEN_END.matcher(pattern).matches()
                ? Optional.of(new Sought.Wildcard(pattern))
                : Optional.empty();
    }

    private static int first(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                return i;
            }
        }
        return -1;
    }

    private boolean begins() {
        return at == 0
                || Character.isWhitespace(text.charAt(at - 1))
                || text.charAt(at - 1) == '('
                || (!tokens.isEmpty() && tokens.getLast() instanceof QueryToken.FieldName);
    }

    private Optional<String> looking(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private void add(Sought sought) {
        tokens.add(new QueryToken.Term(sought));
        terms++;
    }
}
