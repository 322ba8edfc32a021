package vn.kholuutru.core.adapter.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.kholuutru.core.port.MappingRegister;

/** Saved mappings for as long as the process lives. */
public final class MemoryMappingRegister implements MappingRegister {
    private final Map<String, SavedMapping> byName = new ConcurrentSkipListMap<>();

    @Override
    public void keep(SavedMapping mapping) {
        byName.put(mapping.name(), mapping);
    }

    @Override
    public Optional<SavedMapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public List<SavedMapping> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean remove(String name) {
        return byName.remove(name) != null;
    }
}
