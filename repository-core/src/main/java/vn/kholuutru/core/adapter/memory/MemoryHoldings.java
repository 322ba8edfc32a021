package vn.kholuutru.core.adapter.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex.DossierRecord;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex.FondsRecord;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.core.search.Widening;

/** What a small collection in memory holds for one audience. */
final class MemoryHoldings implements Holdings {
    private final MemorySight sight;
    private final Supplier<Widening> widening;
    private final List<IndexedDocument> documents;
    private final List<FondsRecord> fonds;
    private final List<DossierRecord> dossiers;

    MemoryHoldings(
            MemorySight sight,
            Supplier<Widening> widening,
            List<IndexedDocument> documents,
            List<FondsRecord> fonds,
            List<DossierRecord> dossiers) {
        this.sight = sight;
        this.widening = widening;
        this.documents = sight.of(documents);
        this.fonds = fonds;
        this.dossiers = dossiers;
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        MemoryMatching searched = new MemoryMatching(widening.get().widen(TypedQuery.of(query.text())));
        List<IndexedDocument> found = visible()
                .filter(searched::meets)
                .filter(document -> MemoryFacets.passes(document, query.narrowing()))
                .sorted(order(query.sort(), searched))
                .toList();
        List<Hit> hits = slice(found, query.page(), query.size()).stream()
                .map(document -> new Hit(entry(document), searched.pageHits(document)))
                .toList();
        List<IndexedDocument> anyhow = visible().filter(searched::meets).toList();
        return new SearchAnswer(found.size(), hits, MemoryFacets.of(anyhow, query.narrowing()));
    }

    @Override
    public long count(SearchQuery query) {
        return search(query).total();
    }

    @Override
    public void each(SearchQuery query, int most, Consumer<DocumentEntry> taker) {
        int given = 0;
        for (int page = 0; given < most; page++) {
            List<Hit> hits = search(new SearchQuery(query.text(), query.narrowing(), page, 100, query.sort()))
                    .items();
            if (hits.isEmpty()) {
                return;
            }
            hits.stream().limit(most - given).map(Hit::document).forEach(taker);
            given += hits.size();
        }
    }

    @Override
    public int before(DocumentEntry document) {
        return (int) visible()
                .filter(other -> other.address().dossier().equals(document.dossier()))
                .filter(other -> other.docCode().compareTo(document.docCode()) < 0)
                .count();
    }

    @Override
    public Optional<String> pageText(AipId aip, int page) {
        return visible()
                .filter(document -> document.address().aip().equals(aip))
                .findFirst()
                .filter(document -> sight.readsPage(document, page))
                .map(IndexedDocument::pages)
                .filter(pages -> page >= 1 && page <= pages.size())
                .map(pages -> pages.get(page - 1));
    }

    @Override
    public Optional<DocumentEntry> find(AipId aip) {
        return visible()
                .filter(document -> document.address().aip().equals(aip))
                .findFirst()
                .map(MemoryHoldings::entry);
    }

    @Override
    public Listing<DocumentEntry> documents(DossierCode dossier, int page, int size) {
        List<DocumentEntry> all = visible()
                .filter(document -> document.address().dossier().equals(dossier))
                .sorted(Comparator.comparing(IndexedDocument::docCode))
                .map(MemoryHoldings::entry)
                .toList();
        return new Listing<>(all.size(), slice(all, page, size));
    }

    @Override
    public Listing<DossierEntry> dossiers(FondsCode code, Optional<FindingAidNumber> findingAid, int page, int size) {
        List<DossierEntry> all = allDossiers(code)
                .filter(dossier -> findingAid.isEmpty() || findingAid.equals(FindingAidNumber.of(code, dossier.code())))
                .toList();
        return new Listing<>(all.size(), slice(all, page, size));
    }

    @Override
    public List<FindingAidEntry> findingAids(FondsCode code) {
        Map<String, Long> counts = allDossiers(code)
                .flatMap(dossier -> FindingAidNumber.of(code, dossier.code()).stream())
                .collect(Collectors.groupingBy(FindingAidNumber::value, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new FindingAidEntry(new FindingAidNumber(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Stream<DossierEntry> allDossiers(FondsCode code) {
        return dossiers.stream()
                .filter(record -> record.fonds().equals(code))
                .map(record -> new DossierEntry(
                        record.code(),
                        record.fonds(),
                        record.title(),
                        count(document -> document.address().dossier().equals(record.code()))))
                .filter(this::isThere);
    }

    @Override
    public List<FondsEntry> fonds() {
        return fonds.stream()
                .map(record -> new FondsEntry(
                        record.code(),
                        record.title(),
                        count(document -> document.address().fonds().equals(record.code()))))
                .toList();
    }

    @Override
    public Totals totals() {
        List<IndexedDocument> all = visible().toList();
        long foundDossiers = sight.audience() == Audience.EVERYONE
                ? all.stream()
                        .map(document -> document.address().dossier())
                        .distinct()
                        .count()
                : dossiers.size();
        long pages = all.stream().mapToLong(document -> document.pages().size()).sum();
        return new Totals(fonds.size(), foundDossiers, all.size(), pages);
    }

    private Stream<IndexedDocument> visible() {
        return documents.stream();
    }

    /** A hồ sơ is found through its documents, but by those who may find all of them. */
    private boolean isThere(DossierEntry dossier) {
        return sight.audience() != Audience.EVERYONE || dossier.documents().orElse(0) > 0;
    }

    private OptionalInt count(Predicate<IndexedDocument> belongs) {
        return OptionalInt.of((int) visible().filter(belongs).count());
    }

    private static Comparator<IndexedDocument> order(SearchQuery.Sort sort, MemoryMatching searched) {
        Comparator<IndexedDocument> byCode = Comparator.comparing(IndexedDocument::docCode);
        Comparator<IndexedDocument> oldestFirst = Comparator.comparing((IndexedDocument document) ->
                document.issued().map(PartialDate::first).orElse(LocalDate.MAX));
        Comparator<IndexedDocument> newestFirst = Comparator.comparing((IndexedDocument document) ->
                        document.issued().map(PartialDate::first).orElse(LocalDate.MIN))
                .reversed();
        return switch (sort) {
            case CODE -> byCode;
            case DATE_ASCENDING -> oldestFirst.thenComparing(byCode);
            case DATE_DESCENDING -> newestFirst.thenComparing(byCode);
            case RELEVANCE ->
                Comparator.comparingLong((IndexedDocument document) -> searched.exactWords(document))
                        .reversed()
                        .thenComparing(newestFirst)
                        .thenComparing(byCode);
        };
    }

    private static DocumentEntry entry(IndexedDocument document) {
        return new DocumentEntry(
                document.address().aip(),
                document.docCode(),
                document.title(),
                document.address().dossier(),
                document.dossierTitle(),
                document.address().fonds(),
                document.fondsTitle(),
                document.number(),
                document.issued(),
                document.agency(),
                document.type(),
                document.retention(),
                document.languages(),
                document.accessLevel(),
                document.since(),
                document.pages().size());
    }

    private static <T> List<T> slice(List<T> all, int page, int size) {
        return all.stream()
                .skip((long) Math.max(page, 0) * Math.clamp(size, 1, 100))
                .limit(Math.clamp(size, 1, 100))
                .toList();
    }
}
