package vn.kholuutru.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.kholuutru.access.catalogue.WordsOfCodes;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Narrowing.Facet;

/** The values of facets as people read them, each a link that adds it to the search or takes it away. */
public final class FacetValues {
    private static final int SHOWN = 6;

    private final SearchAddress search;
    private final Map<String, List<FacetValue>> counted;
    private final Speech speech;
    private final WordsOfCodes codes;

    /** @param counted by the words of the facets */
    FacetValues(SearchAddress search, Map<String, List<FacetValue>> counted, Speech speech, WordsOfCodes codes) {
        this.search = search;
        this.counted = counted;
        this.speech = speech;
        this.codes = codes;
    }

    /** Facets that offer a choice: of which a value is chosen, or which part the results. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<Value> values = values(facet);
            boolean chosen = values.stream().anyMatch(Value::chosen);
            if (chosen || values.size() > 1 || (facet == Facet.FONDS && !values.isEmpty())) {
                int shown = Math.max(
                        SHOWN, (int) values.stream().filter(Value::chosen).count());
                boolean many = values.size() > shown + 1;
                groups.add(new Group(
                        facet.word(),
                        many ? values.subList(0, shown) : values,
                        many ? values.subList(shown, values.size()) : List.of()));
            }
        }
        return groups;
    }

    /** What a value is called on the page. */
    String label(Facet facet, String value) {
        return switch (facet) {
            case FONDS, AGENCY ->
                counted.getOrDefault(facet.word(), List.of()).stream()
                        .filter(one -> one.value().equals(value))
                        .map(FacetValue::label)
                        .findFirst()
                        .orElse(value);
            case ACCESS -> access(value);
            case TYPE, RETENTION, LANGUAGE -> speech.text(codes.of(value));
        };
    }

    /** Chosen ones first, then in the order of their counts. */
    private List<Value> values(Facet facet) {
        List<FacetValue> all = counted.getOrDefault(facet.word(), List.of());
        List<String> chosen = search.all(facet.word());
        Function<String, Long> count = value -> all.stream()
                .filter(one -> one.value().equals(value))
                .mapToLong(FacetValue::count)
                .findFirst()
                .orElse(0);
        List<Value> values = new ArrayList<>();
        chosen.forEach(value -> values.add(
                new Value(label(facet, value), count.apply(value), true, search.dropping(facet.word(), value))));
        all.stream()
                .filter(one -> !chosen.contains(one.value()))
                .forEach(one -> values.add(new Value(
                        label(facet, one.value()), one.count(), false, search.adding(facet.word(), one.value()))));
        return List.copyOf(values);
    }

    private String access(String value) {
        String key = "access." + value.toUpperCase(Locale.ROOT);
        return speech.has(key) ? speech.say(key) : value;
    }

    /** @param more what stands behind one button; empty when all are shown */
    public record Group(String name, List<Value> values, List<Value> more) {
        /** Key of its words. */
        public String words() {
            return "filter." + name;
        }
    }

    /** @param address with this value besides the others, or without it when it is chosen */
    public record Value(String label, long count, boolean chosen, String address) {}
}
