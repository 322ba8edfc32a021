package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.PageHit;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;

/**
 * Searches on behalf of a visitor. Open to everyone; the words around a hit are shown for open documents, and for the
 * others only to those who may read their pages, or the text could be read snippet by snippet.
 */
@Singleton
public class SearchArchive {
    private final ArchiveIndex index;
    private final ReadingRights rights;

    public SearchArchive(ArchiveIndex index, ReadingRights rights) {
        this.index = index;
        this.rights = rights;
    }

    public Found search(SearchQuery query, Visitor visitor) {
        long start = System.nanoTime();
        SearchAnswer answer = index.seenBy(visitor.audience()).search(query);
        List<Hit> items =
                answer.items().stream().map(hit -> shownTo(visitor, hit)).toList();
        long tookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Found(new SearchAnswer(answer.total(), items, answer.facets()), tookMillis);
    }

    private Hit shownTo(Visitor visitor, Hit hit) {
        AccessLevel level = hit.document().accessLevel();
        if (level == AccessLevel.PUBLIC || rights.mayReadPages(level, visitor)) {
            return hit;
        }
        return new Hit(
                hit.document(),
                hit.pages().stream()
                        .map(page -> new PageHit(page.number(), List.of()))
                        .toList());
    }

    public record Found(SearchAnswer answer, long tookMillis) {}
}
