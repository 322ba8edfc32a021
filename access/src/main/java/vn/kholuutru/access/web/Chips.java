package vn.kholuutru.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.access.search.Question;
import vn.kholuutru.core.port.Narrowing.Facet;

/** What narrows a search at present, each with the address of the search without it. */
public final class Chips {
    private final SearchAddress search;
    private final FacetValues values;
    private final Speech speech;

    Chips(SearchAddress search, FacetValues values, Speech speech) {
        this.search = search;
        this.values = values;
        this.speech = speech;
    }

    List<Chip> all() {
        List<Chip> chips = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            search.all(facet.word())
                    .forEach(value -> chips.add(new Chip(
                            speech.say("filter." + facet.word()) + ": " + values.label(facet, value),
                            search.dropping(facet.word(), value))));
        }
        if (!search.first(Question.DOSSIER).isEmpty()) {
            chips.add(new Chip(
                    speech.say("filter.dossier") + ": " + search.first(Question.DOSSIER),
                    search.without(Question.DOSSIER)));
        }
        period(chips);
        if (!search.first(Question.UNDATED).isEmpty()) {
            chips.add(new Chip(speech.say("years.undated"), search.without(Question.UNDATED)));
        }
        if (!search.first(Question.ADDED).isEmpty()) {
            chips.add(new Chip(speech.say("filter.added", moment()), search.without(Question.ADDED)));
        }
        return List.copyOf(chips);
    }

    private void period(List<Chip> chips) {
        String from = search.first(Question.FROM);
        String to = search.first(Question.TO);
        if (!from.isEmpty() && from.equals(to)) {
            chips.add(new Chip(speech.say("filter.year", shown(from)), search.without(Question.FROM, Question.TO)));
        } else if (!from.isEmpty() && !to.isEmpty()) {
            chips.add(new Chip(
                    speech.say("filter.period", shown(from), shown(to)), search.without(Question.FROM, Question.TO)));
        } else if (!from.isEmpty()) {
            chips.add(new Chip(speech.say("filter.from", shown(from)), search.without(Question.FROM)));
        } else if (!to.isEmpty()) {
            chips.add(new Chip(speech.say("filter.to", shown(to)), search.without(Question.TO)));
        }
    }

    private String shown(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}") ? speech.partialDate(date) : date;
    }

    private String moment() {
        try {
            return speech.time(Instant.parse(search.first(Question.ADDED)));
        } catch (DateTimeException notUnderstood) {
            return search.first(Question.ADDED);
        }
    }

    /** @param address the search without this condition */
    public record Chip(String label, String address) {}
}
