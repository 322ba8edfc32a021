package vn.kholuutru.access.iiif;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Which words of a page answer a query, by the folding of the search: unmarked words find marked ones, marked words mean
 * their marks. Words in quotation marks must stand together in their order; a word after NOT or − is not looked for, and
 * one with * at its end is a beginning.
 */
record HitWords(List<List<Sought>> sought) {
    private static final Pattern PART = Pattern.compile("([-−]?)(?:[a-zA-Z]{1,20}:)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "&&", "||");
    private static final int MOST_WORDS = 60;

    HitWords {
        sought = List.copyOf(sought);
    }

    static HitWords of(String query) {
        List<List<Sought>> sought = new ArrayList<>();
        boolean negated = false;
        Matcher part = PART.matcher(query.strip());
        while (part.find() && sought.size() < MOST_WORDS) {
            String phrase = part.group(2);
            String text = phrase != null ? phrase : part.group(3);
            if (phrase == null && OPERATORS.contains(text)) {
                continue;
            }
            if (phrase == null && text.equals("NOT")) {
                negated = true;
                continue;
            }
            if (!negated && part.group(1).isEmpty()) {
                add(sought, text, phrase != null);
            }
            negated = false;
        }
        return new HitWords(sought);
    }

    private static void add(List<List<Sought>> sought, String text, boolean together) {
        List<VietnameseWord> words = VietnameseWord.of(text);
        boolean beginning = !together && text.replaceAll("[()]+$", "").endsWith("*");
        List<Sought> all = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            all.add(new Sought(words.get(at), beginning && at == words.size() - 1));
        }
        if (together && !all.isEmpty()) {
            sought.add(all);
        } else {
            all.forEach(one -> sought.add(List.of(one)));
        }
    }

    boolean isEmpty() {
        return sought.isEmpty();
    }

    /** From where to where words answer, in their order; found words that follow each other are one find. */
    List<Range> in(List<VietnameseWord> words) {
        boolean[] found = new boolean[words.size()];
        for (int at = 0; at < words.size(); at++) {
            for (List<Sought> together : sought) {
                if (stands(together, words, at)) {
                    for (int word = at; word < at + together.size(); word++) {
                        found[word] = true;
                    }
                }
            }
        }
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        while (from < found.length) {
            int to = from;
            while (to < found.length && found[to]) {
                to++;
            }
            if (to > from) {
                ranges.add(new Range(from, to));
            }
            from = to + 1;
        }
        return ranges;
    }

    private static boolean stands(List<Sought> together, List<VietnameseWord> words, int at) {
        if (at + together.size() > words.size()) {
            return false;
        }
        for (int word = 0; word < together.size(); word++) {
            if (!together.get(word).isMetBy(words.get(at + word))) {
                return false;
            }
        }
        return true;
    }

    /** @param to the word after the last */
    record Range(int from, int to) {}

    /** @param beginning any word that begins so */
    record Sought(VietnameseWord word, boolean beginning) {
        boolean isMetBy(VietnameseWord found) {
            return word.carriesMarks() ? meets(word.exact(), found.exact()) : meets(word.folded(), found.folded());
        }

        private boolean meets(String wanted, String there) {
            return beginning ? there.startsWith(wanted) : there.equals(wanted);
        }
    }
}
