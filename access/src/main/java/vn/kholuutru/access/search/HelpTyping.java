package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.TypingAid.Completion;

/** Helps a visitor with typing a search, from what that visitor may find. */
@Singleton
public class HelpTyping {
    private final ArchiveIndex index;

    public HelpTyping(ArchiveIndex index) {
        this.index = index;
    }

    public List<Completion> complete(String typed, Visitor visitor) {
        return index.typingAidFor(visitor.audience()).complete(typed);
    }

    /** Another spelling that finds more. */
    public Optional<String> correct(SearchQuery query, Visitor visitor) {
        return index.typingAidFor(visitor.audience()).correct(query);
    }
}
