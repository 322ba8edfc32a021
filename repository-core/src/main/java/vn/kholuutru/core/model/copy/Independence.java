package vn.kholuutru.core.model.copy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * When copies count as independent: those on different media (Thông tư 05/2025 Điều 27.1).
 *
 * @param mediums the medium of every target that counts
 * @param wanted how many independent copies each object must have beside the store itself
 */
public record Independence(SortedMap<TargetId, String> mediums, int wanted) {
    public Independence {
        mediums = new TreeMap<>(mediums);
        if (wanted < 1) {
            throw new IllegalArgumentException("copies wanted: " + wanted);
        }
    }

    /** Every target counts by its medium. */
    public static Independence of(List<StorageTarget> targets, int wanted) {
        Map<TargetId, String> mediums =
                targets.stream().collect(Collectors.toMap(StorageTarget::id, StorageTarget::medium));
        return new Independence(new TreeMap<>(mediums), wanted);
    }

    /** True when copies on these targets are enough. */
    public boolean enough(List<TargetId> holding) {
        return holding.stream()
                        .flatMap(target -> mediums.entrySet().stream()
                                .filter(entry -> entry.getKey().equals(target))
                                .map(Map.Entry::getValue))
                        .distinct()
                        .count()
                >= wanted;
    }
}
