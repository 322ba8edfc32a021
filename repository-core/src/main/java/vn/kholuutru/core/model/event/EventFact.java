package vn.kholuutru.core.model.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that an event found or did, in a form that can be said in any language: whoever shows it has words for the
 * kind and puts the arguments into them.
 *
 * @param arguments names, numbers and codes as they are; never sentences
 */
public record EventFact(Kind kind, List<String> arguments) {
    public EventFact {
        arguments = List.copyOf(arguments);
    }

    public EventFact(Kind kind, Object... arguments) {
        this(kind, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** What can be told; the arguments stand behind each. Names are kept in the store: add, never rename. */
    public enum Kind {
        /** The program that looked. */
        SCANNED_BY,
        /** Why nobody looked. */
        NOT_SCANNED,
        /** Algorithms. */
        DIGESTS_TAKEN,
        /** Media type, PRONOM identifier. */
        FORMAT,
        /** Version of PDF. */
        PDF_VERSION,
        /** Level such as 2b. */
        PDFA_CONFIRMED,
        /** Clauses of ISO 19005 that do not hold. */
        NOT_PDFA,
        /** Number of pages. */
        PAGES,
        /** Width and height in pixels, dpi or 0, bits of a pixel. */
        PICTURE,
        /** Seconds, kbit/s, codecs. */
        RECORDING,
        NO_ACTIVE_CONTENT,
        LINKED_FROM_OUTSIDE,
        /** Fault word, rule, arguments of the finding. */
        FOUND,
        /** Signer, integrity, trust. */
        SIGNATURE_INSIDE,
        /** Path in the delivery. */
        MADE_OF,
        /** Name of the file that was signed. */
        SIGNED,
        /** Name in the archive. */
        TAKEN_IN_AS,
        /** Path in the delivery that brought the other bytes. */
        REPLACED_BY,
        /** Codes of the fields that are others now. */
        FIELDS_CHANGED,
        /** Profile before, profile now. */
        PROFILE_CHANGED,
        FACTS_WRITTEN_ANEW,
        /** Number of values. */
        KEPT_IN_NOTE,
        /** Number of values. */
        LEFT_IN_FORMER_VERSION,
        /** Number of fields. */
        STILL_MISSING,
        /** Name of the file that was made. */
        PDFA_MADE,
        LOOKS_AS_BEFORE,
        TEXT_RECOGNISED,
        /** The program that drew it. */
        VIEW_MADE_BY,
        /** Place, what was found. */
        BYTES_DAMAGED,
        /** Place. */
        BYTES_RESTORED
    }

    /** One line for each fact, the kind and its arguments between tabs: how the store keeps them. */
    public static String write(List<EventFact> facts) {
        return facts.stream().map(EventFact::line).collect(Collectors.joining("\n"));
    }

    /** Nothing when a later release wrote something this one does not know: then the event's detail tells it. */
    public static List<EventFact> read(String lines) {
        List<EventFact> facts = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            List<String> parts = List.of(line.split("\t", -1));
            Optional<Kind> kind = kind(parts.getFirst());
            if (kind.isEmpty()) {
                return List.of();
            }
            facts.add(new EventFact(
                    kind.get(),
                    parts.subList(1, parts.size()).stream()
                            .map(EventFact::unescaped)
                            .toList()));
        }
        return List.copyOf(facts);
    }

    private String line() {
        return arguments.isEmpty()
                ? kind.name()
                : kind + "\t" + arguments.stream().map(EventFact::escaped).collect(Collectors.joining("\t"));
    }

    private static Optional<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String escaped(String argument) {
        return argument.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String argument) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < argument.length(); at++) {
            char character = argument.charAt(at);
            if (character != '\\' || at + 1 == argument.length()) {
                text.append(character);
                continue;
            }
            at++;
            text.append(
                    switch (argument.charAt(at)) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> argument.charAt(at);
                    });
        }
        return text.toString();
    }
}
