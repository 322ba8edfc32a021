package vn.kholuutru.core.adapter.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.port.MediaSetRegister;

/** Sets on offline media for as long as the process lasts. */
public final class MemoryMediaSetRegister implements MediaSetRegister {
    private final Map<String, MediaSet> sets = new LinkedHashMap<>();

    @Override
    public synchronized void keep(MediaSet set) {
        sets.put(set.id(), set);
    }

    @Override
    public synchronized Optional<MediaSet> find(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    @Override
    public synchronized List<MediaSet> all() {
        return sets.values().stream()
                .sorted(Comparator.comparing(MediaSet::orderedAt)
                        .thenComparing(MediaSet::id)
                        .reversed())
                .toList();
    }
}
