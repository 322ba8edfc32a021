package vn.kholuutru.core.adapter.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.port.VocabularyRegister;

/** Changes of the vocabulary, for tests. */
public final class MemoryVocabularyRegister implements VocabularyRegister {
    private final ConcurrentSkipListMap<Abbreviation, Change<Abbreviation>> abbreviations =
            new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<RenamedPlace, Change<RenamedPlace>> places = new ConcurrentSkipListMap<>();
    private final Clock clock;

    public MemoryVocabularyRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Change<Abbreviation>> abbreviations() {
        return List.copyOf(abbreviations.values());
    }

    @Override
    public List<Change<RenamedPlace>> places() {
        return List.copyOf(places.values());
    }

    @Override
    public void decide(Abbreviation abbreviation, Decision decision, String by) {
        abbreviations.put(abbreviation, new Change<>(abbreviation, decision, by, now()));
    }

    @Override
    public void decide(RenamedPlace place, Decision decision, String by) {
        places.put(place, new Change<>(place, decision, by, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
