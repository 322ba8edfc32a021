package vn.kholuutru.access.search;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;

/** Searches on behalf of a visitor, through what that visitor may find. */
@Singleton
public class SearchArchive {
    private final ArchiveIndex index;

    public SearchArchive(ArchiveIndex index) {
        this.index = index;
    }

    public Found search(SearchQuery query, Visitor visitor) {
        long start = System.nanoTime();
        SearchAnswer answer = index.seenBy(visitor.audience()).search(query);
        return new Found(answer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    public record Found(SearchAnswer answer, long tookMillis) {}
}
