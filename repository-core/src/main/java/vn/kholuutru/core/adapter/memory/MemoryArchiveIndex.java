package vn.kholuutru.core.adapter.memory;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.TypingAid;
import vn.kholuutru.core.search.Widening;

/**
 * An index for tests and small collections: finds words without regard to marks, ranks those whose marks agree first, and
 * looks for no slips. What is added is visible at once.
 */
public final class MemoryArchiveIndex implements ArchiveIndex {
    private final Map<AipId, IndexedDocument> documents = new ConcurrentHashMap<>();
    private final NavigableMap<String, FondsRecord> fonds = new ConcurrentSkipListMap<>();
    private final NavigableMap<String, DossierRecord> dossiers = new ConcurrentSkipListMap<>();
    private final Supplier<Widening> widening;
    private final Supplier<Closures> closures;

    /** One that knows things only by the names they are given. */
    public MemoryArchiveIndex() {
        this(() -> Widening.NONE);
    }

    /** @param widening what things are also called; asked at every search */
    public MemoryArchiveIndex(Supplier<Widening> widening) {
        this(widening, () -> Closures.NONE);
    }

    /** @param closures what is closed; asked at every search */
    public MemoryArchiveIndex(Supplier<Widening> widening, Supplier<Closures> closures) {
        this.widening = widening;
        this.closures = closures;
    }

    @Override
    public void add(List<IndexedDocument> added) {
        added.forEach(document -> documents.put(document.address().aip(), document));
    }

    @Override
    public void keepFonds(Fonds kept, String title) {
        fonds.put(kept.code().value(), new FondsRecord(kept.code(), title));
    }

    @Override
    public void keepDossier(Dossier kept, String title) {
        dossiers.put(kept.code().value(), new DossierRecord(kept.code(), kept.fonds(), title));
    }

    @Override
    public void clear() {
        documents.clear();
        fonds.clear();
        dossiers.clear();
    }

    @Override
    public void refresh() {
        // everything is visible already
    }

    @Override
    public void remove(AipId aip) {
        documents.remove(aip);
    }

    @Override
    public Holdings seenBy(Audience audience) {
        return new MemoryHoldings(
                new MemorySight(audience, closures.get()),
                widening,
                List.copyOf(documents.values()),
                List.copyOf(fonds.values()),
                List.copyOf(dossiers.values()));
    }

    @Override
    public TypingAid typingAidFor(Audience audience) {
        return new MemoryTypingAid(new MemorySight(audience, closures.get()).of(documents.values()));
    }

    @Override
    public boolean ready() {
        return true;
    }

    record FondsRecord(FondsCode code, String title) {}

    record DossierRecord(DossierCode code, FondsCode fonds, String title) {}
}
