package vn.kholuutru.core.adapter.solr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import vn.kholuutru.core.port.TypingAid.Completion;
import vn.kholuutru.core.port.TypingAid.Kind;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Completes what is being typed from the descriptions of documents that the audience may find. The last word may be a
 * beginning; marks count when they are typed, as far as the whole words go.
 */
final class SolrCompletion {
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 12;
    private static final int LEAST_LETTERS = 2;
    private static final int LOOKED_AT = 30;
    private static final int OF_EACH = 4;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}]+";

    private final SolrConversation solr;
    private final String visible;

    SolrCompletion(SolrConversation solr, SolrSight sight) {
        this.solr = solr;
        this.visible = sight.found();
    }

    List<Completion> complete(String typed) {
        String text = IndexedForms.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .strip();
        List<VietnameseWord> words = VietnameseWord.of(text);
        if (words.isEmpty()
                || words.size() > MOST_WORDS
                || text.replaceAll("\\s", "").length() < LEAST_LETTERS) {
            return List.of();
        }
        List<Completion> completions = new ArrayList<>();
        agencies(words)
                .forEach(agency -> completions.add(
                        new Completion(Kind.AGENCY, agency, "cơquan:\"" + agency.replace("\"", "") + "\"")));
        if (Character.isDigit(text.codePointAt(0))) {
            numbers(text).forEach(number -> completions.add(new Completion(Kind.NUMBER, number, number)));
        }
        values(beginning(words, SearchField.TITLE_EXACT, SearchField.TITLE), SearchField.TITLE)
                .forEach(title -> completions.add(new Completion(Kind.TITLE, title, title)));
        return List.copyOf(completions);
    }

    private Set<String> agencies(List<VietnameseWord> words) {
        return values(beginning(words, SearchField.AGENCY_EXACT, SearchField.AGENCY_WORDS), SearchField.AGENCY);
    }

    /** Whole numbers stand in the index in small letters without marks and spaces. */
    private Set<String> numbers(String text) {
        SolrQuery question = documents().setQuery("{!prefix f=" + SearchField.NUMBER + " v=$number}");
        question.set("number", folded(text.replaceAll("\\s", "").replace('–', '-')));
        return values(question, SearchField.NUMBER);
    }

    private static String folded(String number) {
        StringBuilder folded = new StringBuilder();
        for (int at = 0; at < number.length(); at++) {
            String letter = number.substring(at, at + 1);
            folded.append(
                    letter.matches(WORDS) ? VietnameseWord.of(letter).getFirst().folded() : letter);
        }
        return folded.toString();
    }

    /** All words but the last whole, the last as a beginning; of whole words marks that were typed are meant. */
    private SolrQuery beginning(List<VietnameseWord> words, SearchField exact, SearchField folded) {
        SolrQuery question = documents();
        StringBuilder all = new StringBuilder("{!bool");
        for (int at = 0; at < words.size() - 1; at++) {
            VietnameseWord word = words.get(at);
            question.set("w" + at, word.carriesMarks() ? word.exact() : word.folded());
            question.set("c" + at, "{!term f=" + (word.carriesMarks() ? exact : folded) + " v=$w" + at + "}");
            all.append(" must=$c").append(at);
        }
        question.set("last", words.getLast().folded());
        question.set("beginning", "{!prefix f=" + folded + " v=$last}");
        return question.setQuery(all.append(" must=$beginning}").toString());
    }

    private SolrQuery documents() {
        return new SolrQuery()
                .addFilterQuery(Filters.kind(IndexedForms.DOCUMENT), visible)
                .setRows(LOOKED_AT);
    }

    private Set<String> values(SolrQuery question, SearchField field) {
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question.setFields(field.field()));
        Set<String> values = new LinkedHashSet<>();
        for (SolrDocument document : answer.getResults()) {
            String value = IndexedForms.text(document, field);
            if (!value.isBlank() && values.size() < OF_EACH) {
                values.add(value);
            }
        }
        return values;
    }
}
