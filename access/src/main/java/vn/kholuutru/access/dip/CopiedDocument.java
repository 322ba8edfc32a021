package vn.kholuutru.access.dip;

import java.time.Instant;
import java.util.Map;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;

/**
 * What a copy is made of, and for whom.
 *
 * @param closed for the numbers of pages that are closed just now, the words that stand in their place
 */
public record CopiedDocument(Dip dip, AccessRequest request, StoredAip aip, Map<Integer, String> closed, Instant now) {
    public CopiedDocument {
        closed = Map.copyOf(closed);
    }
}
