package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.port.Holdings.SearchQuery;

/**
 * Help with typing a search. Nothing is offered that comes from what the audience may not find, and nothing that would find
 * less than what was typed.
 */
public interface TypingAid {
    /** What the typed text could become: agencies, document numbers and titles; none for less than two letters. */
    List<Completion> complete(String typed);

    /**
     * The same search spelled otherwise, when that finds more documents and the search as it is typed only a few. Empty for
     * a search with operators, fields or quotation marks: who uses them means what he types.
     */
    Optional<String> correct(SearchQuery query);

    /**
     * @param text as it stands in the archive
     * @param query what to search for to find it
     */
    record Completion(Kind kind, String text, String query) {}

    /** What a completion is. */
    enum Kind {
        AGENCY,
        NUMBER,
        TITLE
    }
}
