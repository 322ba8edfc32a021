package vn.kholuutru.access.web;

import java.util.Map;

/**
 * What a form shows in its fields when it comes back, and what is wrong with them.
 *
 * @param faults keys of words by the names of the fields, in the order of the form
 */
public record FormAnswers(Map<String, String> values, Map<String, String> faults) {
    public static final FormAnswers EMPTY = new FormAnswers(Map.of(), Map.of());

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** As it was typed, otherwise as it is kept. */
    public String or(String field, String kept) {
        return values.getOrDefault(field, kept);
    }

    /** Key of the words; empty when nothing is wrong. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** Whether this kind of delivery of something in the basket is ticked. */
    public boolean ticked(String id, String kind) {
        return chosen("hinh-thuc-" + id + "-" + kind, "1");
    }

    /** How many copies of something in the basket; 1 unless said otherwise. */
    public String copies(String id) {
        return values.getOrDefault("so-ban-" + id, "1");
    }

    public boolean chosen(String field, String value) {
        return value(field).equals(value);
    }
}
