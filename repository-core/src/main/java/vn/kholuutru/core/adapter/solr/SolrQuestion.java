package vn.kholuutru.core.adapter.solr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import vn.kholuutru.core.search.Slips;
import vn.kholuutru.core.search.Sought;
import vn.kholuutru.core.search.Sought.OtherName;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.core.search.WildcardForm;
import vn.kholuutru.solrconfig.SearchField;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * A query in the words of Solr. Every part is a parameter that others name with {@code $}; what was typed stands in
 * parameters of its own, which only {@code {!field}} reads, and that parser knows no syntax. Where a word must stand in the
 * query itself, for wildcards and slips, it is letters and digits and nothing else.
 */
final class SolrQuestion {
    /** Of up to three words all must be found, of more 80 %. */
    private static final int ALL_NEEDED = 3;

    private static final int NEEDED_PERCENT = 80;

    /** Another name weighs so little that the typed one comes first. */
    private static final double OTHER_NAME = 0.15;

    private static final double SLIP = 0.05;

    /** More than words and phrases together ever weigh. */
    private static final int AS_TYPED = 1_000;

    private static final int LONG_NAME = 3;
    private static final String EVERYTHING = "*:*";
    private static final String OPEN_PHRASES = "phrases.";

    private final boolean exactMarks;
    private final Set<SearchStep> steps;
    private final SolrSight sight;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private boolean tolerant;
    private boolean negated;

    private SolrQuestion(boolean exactMarks, Set<SearchStep> steps, SolrSight sight) {
        this.exactMarks = exactMarks;
        this.steps = steps;
        this.sight = sight;
    }

    /** @param query with something to look for */
    static SolrQuestion of(TypedQuery query, Set<SearchStep> steps, SolrSight sight) {
        SolrQuestion question = new SolrQuestion(query.exactMarks(), steps, sight);
        question.parameters.put("q", question.read(query.sought().orElseThrow(), SearchPlace.ANYWHERE));
        return question;
    }

    /** As {@link #of}, and words that differ in one letter. What meets the query as it is typed comes first, always. */
    static SolrQuestion tolerant(TypedQuery query, Set<SearchStep> steps, SolrSight sight) {
        SolrQuestion question = new SolrQuestion(query.exactMarks(), steps, sight);
        Sought sought = query.sought().orElseThrow();
        String asTyped = question.named(question.read(sought, SearchPlace.ANYWHERE));
        question.plain.clear();
        question.tolerant = true;
        Clauses clauses = question.new Clauses();
        clauses.add("must", question.read(sought, SearchPlace.ANYWHERE));
        clauses.add("should", "{!lucene v=" + question.named("({!query v=" + asTyped + "})^=" + AS_TYPED) + "}");
        question.parameters.put("q", clauses.joined());
        return question;
    }

    /** A question to the handler for searches. */
    SolrQuery toQuery() {
        SolrQuery query = new SolrQuery();
        query.set("qt", "/search");
        query.set("defType", "lucene");
        parameters.forEach((name, value) -> query.set(name, value));
        texts.forEach((text, name) -> query.set(name, text));
        sight.nameWords(query);
        query.set(OPEN_PHRASES + "true", sight.onPages("$" + phrasesOfAll(true)));
        query.set(OPEN_PHRASES + "false", sight.onPages("$" + phrasesOfAll(false)));
        query.set("text", String.join(" ", plain));
        if (marksPages()) {
            query.set("marks", String.join(" ", marks));
            query.set("hl.q", "{!lucene v=$marks}");
        }
        return query;
    }

    /** Whether anything that is looked for can stand on a page. */
    boolean marksPages() {
        return !marks.isEmpty();
    }

    /** Whether there are words whose neighbourhood says something. */
    boolean hasSeveralWords() {
        return plain.size() > 1;
    }

    /** The parameter with the order by phrases; pages whose words may not be found are not looked at for it. */
    String phrases(boolean marked) {
        return sight.words().isPresent() ? OPEN_PHRASES + marked : phrasesOfAll(marked);
    }

    private static String phrasesOfAll(boolean marked) {
        return marked ? "markedPhrases" : "unmarkedPhrases";
    }

    boolean carriesMarks() {
        return VietnameseWord.of(String.join(" ", plain)).stream().anyMatch(VietnameseWord::carriesMarks);
    }

    private String read(Sought sought, SearchPlace place) {
        return switch (sought) {
            case Sought.Word word -> word(word.text(), place);
            case Sought.Phrase phrase -> phrase(phrase.text(), place);
            case Sought.Wildcard wildcard -> wildcard(wildcard, place);
            case Sought.DocumentNumber number -> number(number.number(), place);
            case Sought.InField in -> read(in.sought(), SearchPlace.of(in.field()));
            case Sought.Issued issued -> issued(issued.from(), issued.to());
            case Sought.SideBySide several -> sideBySide(several.parts(), place);
            case Sought.All all -> new Clauses().all(all.parts(), place).joined();
            case Sought.Any any -> new Clauses().any(any.parts(), place).joined();
            case Sought.Not not -> new Clauses().not(not.sought(), place).joined();
            case Sought.OrElse widened -> orElse(widened, place);
        };
    }

    /** Words may be missing, up to a fifth of them; whatever is more than a word must be there. */
    private String sideBySide(List<Sought> parts, SearchPlace place) {
        Clauses clauses = new Clauses();
        int words = 0;
        for (Sought part : parts) {
            if (part instanceof Sought.Word || part instanceof Sought.OrElse) {
                clauses.add("should", read(part, place));
                words++;
            } else {
                clauses.required(part, place);
            }
        }
        return clauses.atLeast(words > ALL_NEEDED ? words * NEEDED_PERCENT / 100 : words)
                .joined();
    }

    private String word(String text, SearchPlace place) {
        mark(text, place);
        remember(text);
        List<String> finds = finds(text, place);
        if (text.chars().anyMatch(Character::isDigit)) {
            place.whole().forEach(field -> finds.add(find(field, text)));
        }
        if (tolerant) {
            VietnameseWord.of(text).stream()
                    .filter(word -> VietnameseWord.of(text).size() == 1 && Slips.mayHave(word))
                    .forEach(word -> addSlips(finds, word.folded(), place));
        }
        return best(finds);
    }

    private void addSlips(List<String> finds, String folded, SearchPlace place) {
        place.folded().forEach(field -> finds.add(within(field.field(), folded + "~1", field.weight() * SLIP)));
        if (place.onPages() && !negated) {
            marks.add(literally(SearchField.BODY, folded + "~1", 1));
        }
    }

    private String phrase(String text, SearchPlace place) {
        mark(text, place);
        remember(text);
        return best(finds(text, place));
    }

    private String number(String number, SearchPlace place) {
        mark(number, place);
        List<String> finds = finds(number, place);
        place.numbers().forEach(field -> finds.add(find(field, number)));
        return best(finds);
    }

    private String wildcard(Sought.Wildcard wildcard, SearchPlace place) {
        WildcardForm form = WildcardForm.of(wildcard);
        List<String> finds = new ArrayList<>();
        for (SearchPlace.Weighed field : form.exact() ? place.exact() : place.folded()) {
            finds.add(within(field.field(), form.pattern(), field.weight()));
            form.whole().ifPresent(word -> finds.add(within(field.field(), word, field.weight())));
        }
        if (place.onPages() && !negated) {
            WildcardForm unmarked = WildcardForm.unmarked(wildcard);
            marks.add(literally(SearchField.BODY, unmarked.pattern(), 1));
            unmarked.whole().ifPresent(word -> marks.add(literally(SearchField.BODY, word, 1)));
        }
        return best(finds);
    }

    private String orElse(Sought.OrElse widened, SearchPlace place) {
        List<String> finds = new ArrayList<>();
        finds.add("{!query v=" + named(read(widened.typed(), place)) + "}");
        for (OtherName other : widened.others()) {
            finds.add("{!query v=" + named(other(other, place)) + "}^" + OTHER_NAME);
        }
        return best(finds);
    }

    /** A short name could be everyday words with other marks; a long one is known without them. */
    private String other(OtherName other, SearchPlace place) {
        mark(other.text(), place);
        boolean distinct = VietnameseWord.of(other.text()).size() >= LONG_NAME;
        String named = best((distinct ? place.folded() : place.exact())
                .stream().map(field -> find(field, other.text())).toList());
        if (other.since().isEmpty()) {
            return named;
        }
        Clauses later = new Clauses();
        later.add("must", named);
        later.add(
                "must_not",
                SearchField.ISSUED + ":[* TO " + beginning(other.since().get()) + "}");
        return later.joined();
    }

    /** A partial date is a period, and found when the two periods meet. */
    /** A partial date is a period, and meets the span when the two meet. */
    private String issued(Optional<LocalDate> from, Optional<LocalDate> to) {
        String first = from.map(SolrQuestion::beginning).orElse("*");
        String last = to.map(SolrQuestion::beginning).orElse("*");
        Clauses span = new Clauses();
        span.add("filter", SearchField.ISSUED_LAST + ":[" + first + " TO *]");
        span.add("filter", SearchField.ISSUED + ":[* TO " + last + "]");
        return span.joined();
    }

    /** In the fields with marks and in those without, as far as the query allows. */
    private List<String> finds(String text, SearchPlace place) {
        Stream<SearchPlace.Weighed> exact =
                exactMarks || steps.contains(SearchStep.MARKS) ? place.exact().stream() : Stream.empty();
        Stream<SearchPlace.Weighed> folded = exactMarks ? Stream.empty() : place.folded().stream();
        return Stream.concat(exact, folded)
                .map(field -> find(field, text))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String find(SearchPlace.Weighed field, String text) {
        String found = "{!field f=" + field.field() + " v=" + typed(text) + "}";
        return (ofPages(field.field()) ? onPages(found) : found) + "^" + field.weight();
    }

    /** As {@link #literally}, on pages whose words may be found. */
    private String within(SearchField field, String letters, double weight) {
        return ofPages(field) ? onPages(field + ":" + letters) + "^" + weight : literally(field, letters, weight);
    }

    private boolean ofPages(SearchField field) {
        return sight.words().isPresent() && SearchPlace.OF_PAGES.contains(field);
    }

    /** The weight is outside, so that what may be found weighs the same for everybody. */
    private String onPages(String found) {
        return sight.onPages(named(found));
    }

    /** @param letters nothing that Solr could take for an operator */
    private static String literally(SearchField field, String letters, double weight) {
        return field + ":" + letters + "^" + weight;
    }

    /** The best of several finds, and a little of the others. */
    private String best(List<String> finds) {
        return "{!maxscore tie=0.1 v=" + named(String.join(" ", finds)) + "}";
    }

    private String named(String query) {
        String name = "s" + parameters.size();
        parameters.put(name, query);
        return "$" + name;
    }

    private String typed(String text) {
        return "$" + texts.computeIfAbsent(IndexedForms.clean(text), any -> "w" + texts.size());
    }

    private void mark(String text, SearchPlace place) {
        if (place.onPages() && !negated) {
            marks.add("{!field f=" + SearchField.BODY + " v=" + typed(text) + "}");
        }
    }

    /** For the order by phrases: small letters and digits, so that no word is an operator. */
    private void remember(String text) {
        if (!negated) {
            plain.add(text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                    .strip());
        }
    }

    private static String beginning(LocalDate day) {
        return IndexedForms.beginning(day).toString();
    }

    /** Conditions that are joined, each a parameter. */
    private final class Clauses {
        private final StringBuilder clauses = new StringBuilder("{!bool");
        private boolean positive;

        Clauses add(String occurrence, String query) {
            clauses.append(' ').append(occurrence).append('=').append(named(query));
            positive |= !occurrence.equals("must_not");
            return this;
        }

        Clauses required(Sought part, SearchPlace place) {
            return part instanceof Sought.Not not ? not(not.sought(), place) : add("must", read(part, place));
        }

        Clauses all(List<Sought> parts, SearchPlace place) {
            parts.forEach(part -> required(part, place));
            return this;
        }

        Clauses any(List<Sought> parts, SearchPlace place) {
            parts.forEach(part -> add("should", read(part, place)));
            return atLeast(1);
        }

        /** A document is left out when any of its pages meets it, and not only that page. */
        Clauses not(Sought sought, SearchPlace place) {
            boolean before = negated;
            negated = true;
            String anyPage = "{!join from=" + SearchField.AIP + " to=" + SearchField.AIP + " v=";
            add("must_not", anyPage + named(read(sought, place)) + "}");
            negated = before;
            return this;
        }

        Clauses atLeast(int needed) {
            if (needed > 0) {
                clauses.append(" mm=").append(needed);
            }
            return this;
        }

        /** Nothing but what must not be there is looked for among everything. */
        String joined() {
            if (!positive) {
                add("must", EVERYTHING);
            }
            return clauses + "}";
        }
    }
}
