package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.Obligation;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnRole;

/**
 * Gives every column one meaning and every field one column. Headings that can mean one thing come first; where one can
 * belong to the hồ sơ or to the tài liệu, its neighbours and the way its values change decide.
 */
final class ColumnAssignment {
    private static final int NEIGHBOURS = 6;
    private static final double HANDED_DOWN = -2.4;

    private final HeadingBlock block;
    private final SheetSample sample;
    private final Set<RecordKind> kinds;
    private final IdentifyingFields identifying;
    private final Map<Integer, Given> given = new TreeMap<>();
    private final Set<Taken> taken = new HashSet<>();

    /** @param byPlace true when the heading alone did not say it */
    record Given(HeadingMeaning meaning, boolean byPlace) {}

    private record Taken(ColumnRole role, Optional<RecordKind> kind, Optional<FieldCode> field) {
        static Taken of(HeadingMeaning meaning) {
            return new Taken(meaning.role(), meaning.kind(), meaning.field().map(FieldDefinition::code));
        }
    }

    private ColumnAssignment(
            HeadingBlock block, SheetSample sample, Set<RecordKind> kinds, IdentifyingFields identifying) {
        this.block = block;
        this.sample = sample;
        this.kinds = kinds;
        this.identifying = identifying;
    }

    /** The meaning of each column that has one. */
    static Map<Integer, Given> of(
            HeadingBlock block, SheetSample sample, Set<RecordKind> kinds, IdentifyingFields identifying) {
        ColumnAssignment assignment = new ColumnAssignment(block, sample, kinds, identifying);
        assignment.assign();
        return assignment.given;
    }

    private void assign() {
        Predicate<HeadingMeaning> described =
                meaning -> meaning.kind().map(kinds::contains).orElse(true);
        settleTheSure(described);
        while (settleByPlace(described)) {
            settleTheSure(described);
        }
        Optional<FieldDefinition> dossierCode = identifying.code(RecordKind.DOSSIER);
        settleTheSure(
                meaning -> meaning.isOf(RecordKind.DOSSIER) && meaning.field().equals(dossierCode));
        settleTheSure(meaning -> meaning.isOf(RecordKind.DOSSIER));
        settleTheSure(meaning -> true);
    }

    private record Wish(int column, HeadingMeaning meaning, int weight) {}

    /** Columns that can be of one kind only, the best said first; an empty column gives way to a filled one. */
    private void settleTheSure(Predicate<HeadingMeaning> allowed) {
        boolean settled = true;
        while (settled) {
            List<Wish> wishes = new ArrayList<>();
            for (int column : block.columns()) {
                List<HeadingMeaning> open = open(column, allowed);
                if (kindsOf(open).size() == 1) {
                    int emptiness = sample.isFilled(column) ? 0 : 2;
                    open.forEach(meaning -> wishes.add(new Wish(column, meaning, meaning.strength() - emptiness)));
                }
            }
            wishes.sort(Comparator.comparingInt(Wish::weight).reversed().thenComparingInt(Wish::column));
            settled = false;
            for (Wish wish : wishes) {
                settled |= give(wish.column, wish.meaning, false);
            }
        }
    }

    private List<HeadingMeaning> open(int column, Predicate<HeadingMeaning> allowed) {
        if (given.containsKey(column)) {
            return List.of();
        }
        List<HeadingMeaning> open = block.meanings().getOrDefault(column, List.of()).stream()
                .filter(allowed)
                .filter(meaning -> meaning.role() == ColumnRole.IGNORED || !taken.contains(Taken.of(meaning)))
                .toList();
        List<HeadingMeaning> ofContainer =
                open.stream().filter(this::isPartOfDossierCode).toList();
        if (!ofContainer.isEmpty() && kinds.contains(RecordKind.DOSSIER)) {
            return ofContainer;
        }
        int best = open.stream().mapToInt(HeadingMeaning::strength).max().orElse(0);
        return best > HeadingMeaning.SHORTENED
                ? open.stream()
                        .filter(meaning -> meaning.strength() > HeadingMeaning.SHORTENED)
                        .toList()
                : open;
    }

    /** Archive, phông, year and number stand once for the hồ sơ and its tài liệu alike. */
    private boolean isPartOfDossierCode(HeadingMeaning meaning) {
        return meaning.isOf(RecordKind.DOSSIER)
                && identifying
                        .code(RecordKind.DOSSIER)
                        .filter(code -> meaning.field()
                                .filter(identifying.parts(code, RecordKind.DOSSIER)::contains)
                                .isPresent())
                        .isPresent();
    }

    private static Set<Optional<RecordKind>> kindsOf(List<HeadingMeaning> meanings) {
        return meanings.stream()
                .filter(meaning -> meaning.role() != ColumnRole.IGNORED)
                .map(HeadingMeaning::kind)
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(),
                        found -> found.isEmpty() && !meanings.isEmpty() ? Set.of(Optional.empty()) : found));
    }

    private boolean give(int column, HeadingMeaning meaning, boolean byPlace) {
        if (given.containsKey(column) || (meaning.role() != ColumnRole.IGNORED && !taken.add(Taken.of(meaning)))) {
            return false;
        }
        given.put(column, new Given(meaning, byPlace));
        return true;
    }

    /** Settles one group of columns that compete for the same fields; false when none is left. */
    private boolean settleByPlace(Predicate<HeadingMeaning> allowed) {
        for (int column : block.columns()) {
            List<HeadingMeaning> open = open(column, allowed);
            if (kindsOf(open).size() > 1) {
                List<Integer> rivals = block.columns().stream()
                        .filter(other -> open(other, allowed).stream()
                                .anyMatch(meaning -> open.stream().anyMatch(meaning::meansTheSameAs)))
                        .toList();
                settle(rivals, open, allowed);
                return true;
            }
        }
        return false;
    }

    private void settle(List<Integer> rivals, List<HeadingMeaning> meanings, Predicate<HeadingMeaning> allowed) {
        Map<Integer, Double> leaning = new HashMap<>();
        rivals.forEach(column -> leaning.put(column, leaning(column)));
        if (rivals.size() == 1) {
            int only = rivals.getFirst();
            List<HeadingMeaning> open = open(only, allowed);
            double handedDown = open.stream().anyMatch(this::servesBoth) ? HANDED_DOWN : 0;
            pick(only, open, leaning(only) + handedDown < 0);
            return;
        }
        List<Integer> ordered = rivals.stream()
                .sorted(Comparator.comparingDouble((Integer column) -> leaning.getOrDefault(column, 0.0))
                        .thenComparingInt(column -> column))
                .toList();
        pick(ordered.getFirst(), open(ordered.getFirst(), allowed), true);
        pick(ordered.getLast(), open(ordered.getLast(), allowed), false);
        if (given.keySet().stream().noneMatch(rivals::contains)) {
            meanings.stream().findFirst().ifPresent(meaning -> give(rivals.getFirst(), meaning, true));
        }
    }

    /**
     * What a hồ sơ must say and its tài liệu take over or need not say: a single column of it, unless its values change from
     * row to row, is the hồ sơ's.
     */
    private boolean servesBoth(HeadingMeaning meaning) {
        boolean mandatory = meaning.isOf(RecordKind.DOSSIER)
                && meaning.field()
                        .filter(field -> field.obligation() == Obligation.MANDATORY)
                        .filter(field -> field.defaultValue().isEmpty())
                        .isPresent();
        return mandatory && meaning.field().filter(identifying::isHandedDown).isPresent();
    }

    private void pick(int column, List<HeadingMeaning> open, boolean ofDossier) {
        open.stream()
                .filter(meaning -> meaning.kind().isPresent())
                .min(Comparator.comparing((HeadingMeaning meaning) -> isOfContainer(meaning) != ofDossier)
                        .thenComparing(Comparator.comparingInt(HeadingMeaning::strength)
                                .reversed()))
                .ifPresent(meaning -> give(column, meaning, !block.hasGroup(column)));
    }

    private static boolean isOfContainer(HeadingMeaning meaning) {
        return !meaning.kind().orElseThrow().isItem();
    }

    /** Below zero towards the hồ sơ, above towards the tài liệu. */
    private double leaning(int column) {
        double leaning = sample.variation(column, dossierKeys());
        for (Map.Entry<Integer, Given> neighbour : given.entrySet()) {
            int distance = Math.abs(neighbour.getKey() - column);
            Given other = neighbour.getValue();
            if (distance <= NEIGHBOURS && !other.byPlace) {
                double weight = 1.0 / distance;
                boolean ofFile =
                        other.meaning.role() == ColumnRole.FILE_PATH || other.meaning.role() == ColumnRole.ORDINAL;
                leaning += other.meaning.kind().isEmpty()
                        ? (ofFile ? weight / 2 : 0)
                        : isOfContainer(other.meaning) ? -weight : weight;
            }
        }
        return leaning;
    }

    private Set<Integer> dossierKeys() {
        Optional<FieldDefinition> code = identifying.code(RecordKind.DOSSIER);
        return given.entrySet().stream()
                .filter(entry -> entry.getValue().meaning.isOf(RecordKind.DOSSIER))
                .filter(entry -> entry.getValue().meaning.field().equals(code)
                        || isPartOfDossierCode(entry.getValue().meaning)
                        || entry.getValue().meaning.field().equals(identifying.dossierTitle()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
