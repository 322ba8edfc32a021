package vn.kholuutru.core.search;

/** A piece of a typed text, before it is known what the pieces mean together. */
sealed interface QueryToken {
    /** Something to look for. */
    record Term(Sought sought) implements QueryToken {}

    /** The name of a field, to which the next piece belongs. */
    record FieldName(SearchedField field) implements QueryToken {}

    /** A word in capitals that joins what stands around it, unless nothing does. */
    record Operator(Kind kind, String text) implements QueryToken {}

    /** A minus that stands before something. */
    record Minus() implements QueryToken {}

    record Open() implements QueryToken {}

    record Close() implements QueryToken {}

    /** What an operator does. */
    enum Kind {
        AND,
        OR,
        NOT
    }
}
