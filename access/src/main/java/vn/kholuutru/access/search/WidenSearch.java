package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;

/** When a search finds nothing: the same search with one word less, as far as that finds something. */
@Singleton
public class WidenSearch {
    private static final int MOST_WORDS = 8;
    private static final int SHOWN = 3;

    private final ArchiveIndex index;

    public WidenSearch(ArchiveIndex index) {
        this.index = index;
    }

    public List<String> wordsThatFindSomething(Question question, Visitor visitor) {
        Holdings holdings = index.seenBy(visitor.audience());
        List<String> words = Arrays.stream(
                        question.text().strip().replace("\"", "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Set<String> shorter = new LinkedHashSet<>();
        if (question.text().contains("\"")) {
            shorter.add(String.join(" ", words));
        }
        for (int left = words.size() - 1; words.size() > 1 && left >= 0; left--) {
            List<String> rest = new ArrayList<>(words);
            rest.remove(left);
            shorter.add(String.join(" ", rest));
        }
        return shorter.stream()
                .filter(text -> findsSomething(holdings, question, text))
                .limit(SHOWN)
                .toList();
    }

    private static boolean findsSomething(Holdings holdings, Question question, String text) {
        Question other = question.withText(text);
        return holdings.count(other.toQuery(0, 1)) > 0;
    }
}
