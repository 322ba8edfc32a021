package vn.kholuutru.access.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.kholuutru.access.search.ExactMarks;
import vn.kholuutru.access.search.Question;

/** A search as an address of the results page; narrowing or widening it gives another address. */
public record SearchAddress(Map<String, List<String>> parts) {
    private static final String PATH = "/tim-kiem";
    private static final String EXPORT = "/api/v1/search/export";
    private static final int MOST_VALUES = 50;

    static SearchAddress of(MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        take("q", parameters, parts);
        parts.computeIfPresent(
                "q", (name, typed) -> List.of(ExactMarks.in(typed.getFirst(), parameters.getFirst("marks"))));
        Question.NARROWING.forEach(name -> take(name, parameters, parts));
        take(Question.SORT, parameters, parts);
        return new SearchAddress(parts);
    }

    private static void take(String name, MultivaluedMap<String, String> from, Map<String, List<String>> parts) {
        List<String> values = from.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        if (!values.isEmpty()) {
            parts.put(name, values);
        }
    }

    Question question() {
        return new Question(text(), parts);
    }

    public String text() {
        return first("q");
    }

    /** Empty when the part is missing. */
    public String first(String name) {
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    List<String> all(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** With this as the only value of the part. */
    String with(String name, String value) {
        return changed(more -> more.put(name, List.of(value)));
    }

    /** With this value besides those the part has. */
    String adding(String name, String value) {
        return changed(more -> {
            List<String> values = new ArrayList<>(all(name));
            values.add(value);
            more.put(name, values);
        });
    }

    /** Without this value; the other values of the part stay. */
    String dropping(String name, String value) {
        return changed(less -> {
            List<String> rest =
                    all(name).stream().filter(each -> !each.equals(value)).toList();
            if (rest.isEmpty()) {
                less.remove(name);
            } else {
                less.put(name, rest);
            }
        });
    }

    String without(String... names) {
        return changed(less -> List.of(names).forEach(less::remove));
    }

    /** The text alone. */
    String widest() {
        return changed(less -> Question.NARROWING.forEach(less::remove));
    }

    /** All documents of one year. */
    String inYear(String year) {
        return changed(more -> {
            more.remove(Question.UNDATED);
            more.put(Question.FROM, List.of(year));
            more.put(Question.TO, List.of(year));
        });
    }

    /** All documents without a date. */
    String withoutDate() {
        return changed(more -> {
            more.remove(Question.FROM);
            more.remove(Question.TO);
            more.put(Question.UNDATED, List.of("true"));
        });
    }

    /** @param number counted from 1, as people do */
    String page(int number) {
        return number == 1 ? whole() : with("trang", String.valueOf(number));
    }

    String whole() {
        return changed(same -> {});
    }

    /** What a file of the whole answer is fetched from. */
    String export(String format) {
        String query = query();
        return EXPORT + "?format=" + format + (query.isEmpty() ? "" : "&" + query);
    }

    /** As a query of an address, without the question mark; ASCII. */
    String query() {
        return query(parts);
    }

    /** The parts but for these, one entry for each value: what a form carries on. */
    public List<Part> carriedWithout(String... names) {
        List<String> left = List.of(names);
        return parts.entrySet().stream()
                .filter(part -> !left.contains(part.getKey()))
                .flatMap(part -> part.getValue().stream().map(value -> new Part(part.getKey(), value)))
                .toList();
    }

    private String changed(Consumer<Map<String, List<String>>> change) {
        Map<String, List<String>> other = new LinkedHashMap<>(parts);
        change.accept(other);
        return other.isEmpty() ? PATH : PATH + "?" + query(other);
    }

    private static String query(Map<String, List<String>> parts) {
        return parts.entrySet().stream()
                .flatMap(part -> part.getValue().stream()
                        .map(value -> part.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** One value of one part. */
    public record Part(String name, String value) {}
}
