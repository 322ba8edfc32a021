package vn.kholuutru.core.model.statistics;

import java.util.List;
import java.util.Map;

/**
 * The use of the archive in a time.
 *
 * @param parts by every dimension, in the order of its members; a request for several kinds or phông is counted in each
 */
public record UseStatistics(UseFigures total, Map<UseDimension, List<Part>> parts) {
    public UseStatistics {
        parts = Map.copyOf(parts);
    }

    public List<Part> by(UseDimension dimension) {
        return parts.getOrDefault(dimension, List.of());
    }

    /** @param member of the dimension; empty for what has none, such as pages of open documents, read under no request */
    public record Part(String member, UseFigures figures) {}
}
