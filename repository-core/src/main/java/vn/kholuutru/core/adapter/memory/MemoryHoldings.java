package vn.kholuutru.core.adapter.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex.DossierRecord;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex.FondsRecord;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.core.search.Widening;

/** What a small collection in memory holds for one audience. */
final class MemoryHoldings implements Holdings {
    private final Audience audience;
    private final Supplier<Widening> widening;
    private final List<IndexedDocument> documents;
    private final List<FondsRecord> fonds;
    private final List<DossierRecord> dossiers;

    MemoryHoldings(
            Audience audience,
            Supplier<Widening> widening,
            List<IndexedDocument> documents,
            List<FondsRecord> fonds,
            List<DossierRecord> dossiers) {
        this.audience = audience;
        this.widening = widening;
        this.documents = documents;
        this.fonds = fonds;
        this.dossiers = dossiers;
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        MemoryMatching searched = new MemoryMatching(widening.get().widen(TypedQuery.of(query.text())));
        List<IndexedDocument> found = visible()
                .filter(document -> passes(document, query))
                .filter(searched::meets)
                .sorted(order(query.sort(), searched))
                .toList();
        List<Hit> hits = slice(found, query.page(), query.size()).stream()
                .map(document -> new Hit(entry(document), searched.pageHits(document)))
                .toList();
        return new SearchAnswer(found.size(), hits, facets(found));
    }

    @Override
    public Optional<String> pageText(AipId aip, int page) {
        return visible()
                .filter(document -> document.address().aip().equals(aip))
                .findFirst()
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
    public Listing<DossierEntry> dossiers(FondsCode code, int page, int size) {
        List<DossierEntry> all = dossiers.stream()
                .filter(record -> record.fonds().equals(code))
                .map(record -> new DossierEntry(
                        record.code(),
                        record.fonds(),
                        record.title(),
                        count(document -> document.address().dossier().equals(record.code()))))
                .filter(this::isThere)
                .toList();
        return new Listing<>(all.size(), slice(all, page, size));
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
        long foundDossiers = audience == Audience.EVERYONE
                ? all.stream()
                        .map(document -> document.address().dossier())
                        .distinct()
                        .count()
                : dossiers.size();
        long pages = all.stream().mapToLong(document -> document.pages().size()).sum();
        return new Totals(fonds.size(), foundDossiers, all.size(), pages);
    }

    private Stream<IndexedDocument> visible() {
        return documents.stream().filter(document -> audience.mayFind(document.accessLevel()));
    }

    /** A hồ sơ is found through its documents, but by those who may find all of them. */
    private boolean isThere(DossierEntry dossier) {
        return audience == Audience.ENTITLED || dossier.documents().orElse(0) > 0;
    }

    private OptionalInt count(Predicate<IndexedDocument> belongs) {
        return OptionalInt.of((int) visible().filter(belongs).count());
    }

    private static boolean passes(IndexedDocument document, SearchQuery query) {
        return agrees(query.fonds(), Optional.of(document.address().fonds()))
                && agrees(query.dossier(), Optional.of(document.address().dossier()))
                && agrees(query.type(), document.type())
                && agrees(query.agency(), document.agency())
                && query.from()
                        .map(from -> document.issuedDate()
                                .filter(date -> !date.isBefore(from))
                                .isPresent())
                        .orElse(true)
                && query.to()
                        .map(to -> document.issuedDate()
                                .filter(date -> !date.isAfter(to))
                                .isPresent())
                        .orElse(true);
    }

    private static <T> boolean agrees(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static Comparator<IndexedDocument> order(SearchQuery.Sort sort, MemoryMatching searched) {
        Comparator<IndexedDocument> byCode = Comparator.comparing(IndexedDocument::docCode);
        Comparator<IndexedDocument> oldestFirst = Comparator.comparing(
                (IndexedDocument document) -> document.issuedDate().orElse(LocalDate.MAX));
        Comparator<IndexedDocument> newestFirst = Comparator.comparing(
                        (IndexedDocument document) -> document.issuedDate().orElse(LocalDate.MIN))
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

    private static Map<String, List<FacetValue>> facets(List<IndexedDocument> found) {
        return Map.of(
                "fonds",
                facet(found, document -> Optional.of(document.address().fonds().value()), IndexedDocument::fondsTitle),
                "year",
                facet(found, document -> document.issuedDate().map(date -> Integer.toString(date.getYear())), null),
                "type",
                facet(found, IndexedDocument::type, null),
                "agency",
                facet(found, IndexedDocument::agency, null));
    }

    private static List<FacetValue> facet(
            List<IndexedDocument> found,
            Function<IndexedDocument, Optional<String>> value,
            @Nullable Function<IndexedDocument, String> label) {
        Map<String, List<IndexedDocument>> byValue = new TreeMap<>();
        found.forEach(document -> value.apply(document)
                .ifPresent(known ->
                        byValue.computeIfAbsent(known, any -> new ArrayList<>()).add(document)));
        return byValue.entrySet().stream()
                .map(entry -> new FacetValue(
                        entry.getKey(),
                        label == null
                                ? entry.getKey()
                                : label.apply(entry.getValue().getFirst()),
                        entry.getValue().size()))
                .sorted(Comparator.comparingLong(FacetValue::count).reversed())
                .toList();
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
                document.issuedDate(),
                document.agency(),
                document.type(),
                document.accessLevel(),
                document.pages().size());
    }

    private static <T> List<T> slice(List<T> all, int page, int size) {
        return all.stream()
                .skip((long) Math.max(page, 0) * Math.clamp(size, 1, 100))
                .limit(Math.clamp(size, 1, 100))
                .toList();
    }
}
