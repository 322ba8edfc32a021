package vn.kholuutru.core.model.report;

import java.util.List;

/**
 * One thing found by one rule. The words for people come from the message files, by {@code fault}, with the arguments
 * in order.
 *
 * @param rule the rule's own name, the statement that must hold, such as {@code ResolutionIsSufficient}
 * @param fault a short stable word, such as {@code DPI_TOO_LOW}
 */
public record Finding(String rule, String fault, Severity severity, Place place, List<String> arguments) {
    public Finding {
        if (!fault.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new IllegalArgumentException("not a fault word: " + fault);
        }
        arguments = List.copyOf(arguments);
    }

    public Finding(String rule, String fault, Severity severity, Place place, String... arguments) {
        this(rule, fault, severity, place, List.of(arguments));
    }

    /** The same, weighed otherwise. */
    public Finding as(Severity other) {
        return new Finding(rule, fault, other, place, arguments);
    }
}
