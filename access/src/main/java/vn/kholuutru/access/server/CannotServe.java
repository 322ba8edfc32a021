package vn.kholuutru.access.server;

import java.util.List;

/** Something around the archive, not in it, keeps it from starting: exit code 1. */
final class CannotServe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the words in the message files */
    CannotServe(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String inWords() {
        return Words.say(key, arguments.toArray());
    }
}
