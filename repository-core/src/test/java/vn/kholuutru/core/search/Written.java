package vn.kholuutru.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query as one line, for tests to compare. */
final class Written {
    private Written() {}

    static String of(String typed) {
        return of(TypedQuery.of(typed));
    }

    static String of(TypedQuery query) {
        return query.sought().map(Written::of).orElse("") + (query.exactMarks() ? " !marks" : "");
    }

    private static String of(Sought sought) {
        return switch (sought) {
            case Sought.Word word -> word.text();
            case Sought.Phrase phrase -> '"' + phrase.text() + '"';
            case Sought.Wildcard wildcard -> "~" + wildcard.pattern();
            case Sought.DocumentNumber number -> "#" + number.number();
            case Sought.InField in -> in.field() + ":" + of(in.sought());
            case Sought.Issued issued -> "[" + day(issued.from()) + ".." + day(issued.to()) + "]";
            case Sought.SideBySide several -> "(" + joined(several.parts(), " ") + ")";
            case Sought.All all -> "(" + joined(all.parts(), " & ") + ")";
            case Sought.Any any -> "(" + joined(any.parts(), " / ") + ")";
            case Sought.Not not -> "-" + of(not.sought());
            case Sought.OrElse widened ->
                of(widened.typed())
                        + widened.others().stream()
                                .map(other -> "=" + other.text()
                                        + other.since().map(day -> "@" + day).orElse(""))
                                .collect(Collectors.joining());
        };
    }

    private static String joined(List<Sought> parts, String between) {
        return parts.stream().map(Written::of).collect(Collectors.joining(between));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
