package vn.kholuutru.core.problem;

import java.util.List;

/** Why the archive refuses. The words come from the message files by {@link #code()}. */
public sealed interface Problem {
    /** Stable, upper case, part of the HTTP contract. */
    String code();

    /** Safe to show, for the message text, in order. */
    List<String> arguments();

    /** There is no such thing, or the caller may not know that there is. */
    record NotFound(String what, String id) implements Problem {
        @Override
        public String code() {
            return "NOT_FOUND";
        }

        @Override
        public List<String> arguments() {
            return List.of(what, id);
        }
    }

    /** The request contradicts what is stored. */
    record Conflict(String code, List<String> arguments) implements Problem {
        public Conflict {
            arguments = List.copyOf(arguments);
        }
    }

    /** The request itself is wrong. */
    record Invalid(String code, List<String> arguments) implements Problem {
        public Invalid {
            arguments = List.copyOf(arguments);
        }
    }

    /** The caller may not. */
    record NotAllowed(String code, List<String> arguments) implements Problem {
        public NotAllowed {
            arguments = List.copyOf(arguments);
        }
    }

    /** Somebody asks, or tries, more often than one network address or account may; worth trying again later. */
    record TooOften(String code, List<String> arguments) implements Problem {
        public TooOften {
            arguments = List.copyOf(arguments);
        }
    }

    /** An engine does not answer, or the disk is nearly full; worth trying again later. */
    record Unavailable(String code, List<String> arguments) implements Problem {
        public Unavailable {
            arguments = List.copyOf(arguments);
        }
    }
}
