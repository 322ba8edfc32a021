package vn.kholuutru.access.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.search.Question;

/** A search as an address of the results page; narrowing or widening it gives another address. */
public record SearchAddress(Map<String, String> parts) {
    /** The parts that narrow a search, in the order of the page. */
    static final List<String> FILTERS = List.of("fonds", "type", "agency", "dossier", "from", "to");

    private static final String PATH = "/tim-kiem";

    static SearchAddress of(MultivaluedMap<String, String> parameters) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", first(parameters, "q"));
        FILTERS.forEach(name -> parts.put(name, first(parameters, name)));
        parts.put("sort", first(parameters, "sort"));
        parts.values().removeIf(String::isBlank);
        return new SearchAddress(parts);
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    Question question() {
        return new Question(
                parts.getOrDefault("q", ""),
                part("fonds"),
                part("from"),
                part("to"),
                part("type"),
                part("agency"),
                part("dossier"),
                part("sort"));
    }

    @Nullable
    String part(String name) {
        return parts.get(name);
    }

    String with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return address(more);
    }

    /** All documents of one year. */
    String inYear(String year) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put("from", year);
        more.put("to", year);
        return address(more);
    }

    String without(String name) {
        Map<String, String> less = new LinkedHashMap<>(parts);
        less.remove(name);
        return address(less);
    }

    /** @param number counted from 1, as people do */
    String page(int number) {
        return number == 1 ? address(parts) : with("trang", String.valueOf(number));
    }

    private static String address(Map<String, String> parts) {
        return parts.isEmpty()
                ? PATH
                : PATH + "?"
                        + parts.entrySet().stream()
                                .map(part -> part.getKey() + "="
                                        + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
