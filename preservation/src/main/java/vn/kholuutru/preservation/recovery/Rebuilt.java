package vn.kholuutru.preservation.recovery;

import java.util.List;

/**
 * What was made anew.
 *
 * @param objects all that were looked at
 * @param pages indexed; 0 when only the catalogue was made
 * @param doubts the first ones
 * @param allDoubts how many there are
 */
public record Rebuilt(
        long objects, long fonds, long dossiers, long documents, long pages, List<Doubt> doubts, long allDoubts) {
    public Rebuilt {
        doubts = List.copyOf(doubts);
    }
}
