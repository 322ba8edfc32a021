package vn.kholuutru.core.adapter.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Narrowing;
import vn.kholuutru.core.port.Narrowing.Facet;

/** Narrows by facets and dates, and counts what each further value would bring. */
final class MemoryFacets {
    private MemoryFacets() {}

    static boolean passes(IndexedDocument document, Narrowing narrowing) {
        return passesFacetsBut(Optional.empty(), document, narrowing)
                && isDated(document, narrowing)
                && passesRest(document, narrowing);
    }

    /** @param documents those that hold the searched words, narrowed by nothing */
    static Map<String, List<FacetValue>> of(List<IndexedDocument> documents, Narrowing narrowing) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.word(),
                    counted(
                            documents.stream()
                                    .filter(document -> passesFacetsBut(Optional.of(facet), document, narrowing)
                                            && isDated(document, narrowing)
                                            && passesRest(document, narrowing))
                                    .toList(),
                            facet));
        }
        List<IndexedDocument> ofAllTimes = documents.stream()
                .filter(document ->
                        passesFacetsBut(Optional.empty(), document, narrowing) && passesRest(document, narrowing))
                .toList();
        facets.put("year", years(ofAllTimes));
        long undated = ofAllTimes.stream()
                .filter(document -> document.issued().isEmpty())
                .count();
        facets.put("undated", undated == 0 ? List.of() : List.of(new FacetValue("true", "true", undated)));
        return facets;
    }

    private static boolean passesFacetsBut(Optional<Facet> left, IndexedDocument document, Narrowing narrowing) {
        return narrowing.chosen().keySet().stream()
                .filter(facet -> !left.equals(Optional.of(facet)))
                .allMatch(facet -> narrowing.accepts(facet, values(document, facet)));
    }

    private static boolean isDated(IndexedDocument document, Narrowing narrowing) {
        Optional<PartialDate> issued = document.issued();
        if (narrowing.undated()) {
            return issued.isEmpty();
        }
        return narrowing
                        .from()
                        .map(from -> issued.filter(date -> !date.last().isBefore(from))
                                .isPresent())
                        .orElse(true)
                && narrowing
                        .to()
                        .map(to ->
                                issued.filter(date -> !date.first().isAfter(to)).isPresent())
                        .orElse(true);
    }

    private static boolean passesRest(IndexedDocument document, Narrowing narrowing) {
        return narrowing.dossier().map(document.address().dossier()::equals).orElse(true)
                && narrowing
                        .addedSince()
                        .map(moment -> document.since().isAfter(moment))
                        .orElse(true);
    }

    private static List<String> values(IndexedDocument document, Facet facet) {
        return switch (facet) {
            case FONDS -> List.of(document.address().fonds().value());
            case TYPE -> document.type().stream().toList();
            case AGENCY -> document.agency().stream().toList();
            case RETENTION -> document.retention().stream().toList();
            case ACCESS -> List.of(document.accessLevel().name().toLowerCase(Locale.ROOT));
            case LANGUAGE -> document.languages();
        };
    }

    private static List<FacetValue> years(List<IndexedDocument> documents) {
        Map<Integer, Long> counts = new TreeMap<>(Comparator.reverseOrder());
        documents.forEach(document -> document.issued().ifPresent(date -> counts.merge(date.year(), 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry ->
                        new FacetValue(entry.getKey().toString(), entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    private static List<FacetValue> counted(List<IndexedDocument> documents, Facet facet) {
        Map<String, List<IndexedDocument>> byValue = new TreeMap<>();
        documents.forEach(document -> values(document, facet)
                .forEach(value ->
                        byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(document)));
        return byValue.entrySet().stream()
                .map(entry -> new FacetValue(
                        entry.getKey(),
                        facet == Facet.FONDS ? entry.getValue().getFirst().fondsTitle() : entry.getKey(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingLong(FacetValue::count).reversed())
                .toList();
    }
}
