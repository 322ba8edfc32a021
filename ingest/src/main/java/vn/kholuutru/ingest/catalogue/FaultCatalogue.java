package vn.kholuutru.ingest.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Every fault this build can find. */
public final class FaultCatalogue {
    private final Map<String, Fault> byWord;

    private FaultCatalogue(Map<String, Fault> byWord) {
        this.byWord = Collections.unmodifiableMap(byWord);
    }

    /** @throws IllegalStateException when two parts name the same fault differently */
    public static FaultCatalogue standard() {
        Map<String, Fault> byWord = new LinkedHashMap<>();
        for (FaultSource source : ServiceLoader.load(FaultSource.class, FaultSource.class.getClassLoader())) {
            for (Fault fault : source.faults()) {
                Fault known = byWord.putIfAbsent(fault.word(), fault);
                if (known != null && !known.equals(fault)) {
                    throw new IllegalStateException(fault.word() + " means two things");
                }
            }
        }
        return new FaultCatalogue(byWord);
    }

    /** In the order of the checks. */
    public Collection<Fault> all() {
        return byWord.values();
    }

    public Optional<Fault> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The faults an agreement may treat otherwise. */
    public List<Fault> negotiable() {
        return byWord.values().stream()
                .filter(fault -> fault.latitude() == Latitude.NEGOTIABLE)
                .toList();
    }
}
