package vn.kholuutru.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.search.QueryToken.Kind;

/**
 * What the pieces mean together: side by side binds closest, then AND, then OR. It refuses nothing: an operator with nothing
 * to join is a word, a bracket without its partner is none, and brackets deeper than a few are left out.
 */
final class QueryParser {
    private static final int DEEPEST = 8;

    private final List<QueryToken> tokens;
    private int at;
    private int depth;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    static Optional<Sought> parse(List<QueryToken> tokens) {
        QueryParser parser = new QueryParser(withoutLoneBrackets(tokens));
        return parser.alternatives();
    }

    private static List<QueryToken> withoutLoneBrackets(List<QueryToken> tokens) {
        List<Integer> open = new ArrayList<>();
        boolean[] kept = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case QueryToken.Open ignored -> open.add(i);
                case QueryToken.Close ignored -> {
                    if (!open.isEmpty()) {
                        int partner = open.removeLast();
                        boolean shallow = open.size() < DEEPEST;
                        kept[partner] = shallow;
                        kept[i] = shallow;
                    }
                }
                default -> kept[i] = true;
            }
        }
        List<QueryToken> left = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (kept[i]) {
                left.add(tokens.get(i));
            }
        }
        return left;
    }

    private Optional<Sought> alternatives() {
        List<Sought> parts = new ArrayList<>();
        conjunction().ifPresent(parts::add);
        while (joins(Kind.OR)) {
            at++;
            conjunction().ifPresent(parts::add);
        }
        return joined(parts, Sought.Any::new);
    }

    private Optional<Sought> conjunction() {
        List<Sought> parts = new ArrayList<>();
        sideBySide().ifPresent(parts::add);
        while (joins(Kind.AND)) {
            at++;
            sideBySide().ifPresent(parts::add);
        }
        return joined(parts, Sought.All::new);
    }

    private Optional<Sought> sideBySide() {
        List<Sought> parts = new ArrayList<>();
        while (at < tokens.size() && !closes() && !joins(Kind.OR) && !joins(Kind.AND)) {
            one().ifPresent(parts::add);
        }
        return joined(parts, Sought.SideBySide::new);
    }

    private Optional<Sought> one() {
        QueryToken token = tokens.get(at);
        at++;
        return switch (token) {
            case QueryToken.Term term -> Optional.of(term.sought());
            case QueryToken.Minus ignored -> negated("");
            case QueryToken.Operator operator ->
                operator.kind() == Kind.NOT ? negated(operator.text()) : Optional.of(new Sought.Word(operator.text()));
            case QueryToken.FieldName name ->
                startsOperand() ? one().map(sought -> inField(name.field(), sought)) : Optional.empty();
            case QueryToken.Open ignored -> bracketed();
            case QueryToken.Close ignored -> Optional.empty();
        };
    }

    private Optional<Sought> negated(String word) {
        if (startsOperand()) {
            return one().map(QueryParser::not);
        }
        return word.isEmpty() ? Optional.empty() : Optional.of(new Sought.Word(word));
    }

    private Optional<Sought> bracketed() {
        depth++;
        Optional<Sought> within = alternatives();
        depth--;
        if (at < tokens.size() && tokens.get(at) instanceof QueryToken.Close) {
            at++;
        }
        return within;
    }

    /** What a field is asked for is looked for there and nowhere else; a date and a field of its own stay what they are. */
    private static Sought inField(SearchedField field, Sought sought) {
        return switch (sought) {
            case Sought.Issued issued -> issued;
            case Sought.InField other -> other;
            case Sought.Not not -> not(inField(field, not.sought()));
            default -> new Sought.InField(field, sought);
        };
    }

    private static Sought not(Sought sought) {
        return sought instanceof Sought.Not twice ? twice.sought() : new Sought.Not(sought);
    }

    /** Whether an operator of this kind stands here with something on both sides. */
    private boolean joins(Kind kind) {
        if (at >= tokens.size()
                || !(tokens.get(at) instanceof QueryToken.Operator operator)
                || operator.kind() != kind) {
            return false;
        }
        boolean before = at > 0 && endsOperand(tokens.get(at - 1));
        return before && operandAt(at + 1);
    }

    private static boolean endsOperand(QueryToken token) {
        return token instanceof QueryToken.Term || token instanceof QueryToken.Close;
    }

    private boolean startsOperand() {
        return operandAt(at);
    }

    private boolean operandAt(int place) {
        if (place >= tokens.size()) {
            return false;
        }
        return switch (tokens.get(place)) {
            case QueryToken.Term ignored -> true;
            case QueryToken.Open ignored -> true;
            case QueryToken.Minus ignored -> operandAt(place + 1);
            case QueryToken.FieldName ignored -> operandAt(place + 1);
            case QueryToken.Operator operator -> operator.kind() == Kind.NOT && operandAt(place + 1);
            case QueryToken.Close ignored -> false;
        };
    }

    private boolean closes() {
        return depth > 0 && tokens.get(at) instanceof QueryToken.Close;
    }

    private static Optional<Sought> joined(List<Sought> parts, Joining joining) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of(joining.join(parts));
        };
    }

    private interface Joining {
        Sought join(List<Sought> parts);
    }
}
