package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingCertainty;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.SheetRow;

/**
 * Lays a mapping that a person corrected or kept over the sheets of a delivery. Columns are found by their headings, the
 * second of the same name by being the second, so they may have moved; columns the mapping does not know are not read.
 */
final class MappingFit {
    private static final int ROWS_BEFORE_A_HEADING = 60;
    private static final int MOST_HEADING_ROWS = 3;
    private static final double ENOUGH = 0.6;

    private final FindingAidMapping wanted;
    private final MetadataProfile profile;
    private final HeadingVocabulary vocabulary;

    MappingFit(FindingAidMapping wanted, MetadataProfile profile) {
        this.wanted = wanted;
        this.profile = profile;
        this.vocabulary = new HeadingVocabulary(profile);
    }

    /** @param missing headings the mapping reads and the sheet does not have */
    record Fitted(SheetMapping sheet, List<String> missing) {}

    /** Why the mapping can fit no delivery under this profile; empty when it can. */
    Optional<String> contradiction() {
        if (!wanted.profile().equals(profile.id())) {
            return Optional.of(wanted.profile() + " ≠ " + profile.id());
        }
        for (SheetMapping sheet : wanted.sheets()) {
            for (ColumnMapping column : sheet.columns()) {
                boolean known = column.field()
                        .map(field -> column.kind()
                                .filter(profile.records()::containsKey)
                                .flatMap(kind -> profile.record(kind).find(field))
                                .isPresent())
                        .orElse(true);
                if (!known) {
                    return Optional.of(column.kind().map(Enum::name).orElse("") + " "
                            + column.field().map(Object::toString).orElse(""));
                }
            }
        }
        return Optional.empty();
    }

    /** The sheet as the mapping reads it; empty when no sheet of the mapping has enough of its headings. */
    Optional<Fitted> fit(String workbook, String sheet, List<SheetRow> first) {
        Candidate best = null;
        for (int at = 0; at < Math.min(first.size(), ROWS_BEFORE_A_HEADING); at++) {
            for (int height = 1; height <= MOST_HEADING_ROWS && at + height <= first.size(); height++) {
                HeadingBlock block = new HeadingBlock(first.subList(at, at + height), vocabulary);
                for (SheetMapping each : wanted.sheets()) {
                    Candidate candidate =
                            candidate(each, block, at + height, each.sheet().equals(sheet));
                    if (best == null || candidate.score() > best.score()) {
                        best = candidate;
                    }
                }
            }
        }
        if (best == null || best.found.isEmpty() || best.found.size() < ENOUGH * best.used()) {
            return Optional.empty();
        }
        return Optional.of(fitted(best, workbook, sheet, first));
    }

    private record Candidate(
            SheetMapping sheet, HeadingBlock block, int below, Map<Integer, ColumnMapping> found, boolean sameName) {
        long used() {
            return sheet.columns().stream().filter(MappingFit::isUsed).count();
        }

        double score() {
            double share = used() == 0 ? 0 : (double) found.size() / used();
            return share + (sameName ? 0.05 : 0) - block.lastRow() * 1e-6;
        }
    }

    private static boolean isUsed(ColumnMapping column) {
        return column.role() != ColumnRole.UNMATCHED && column.role() != ColumnRole.IGNORED;
    }

    private static Candidate candidate(SheetMapping sheet, HeadingBlock block, int below, boolean sameName) {
        Map<String, List<Integer>> byHeading = new HashMap<>();
        block.columns()
                .forEach(column -> byHeading
                        .computeIfAbsent(key(block.heading(column)), unused -> new ArrayList<>())
                        .add(column));
        Map<String, Integer> occurrences = new HashMap<>();
        Map<Integer, ColumnMapping> found = new LinkedHashMap<>();
        for (ColumnMapping column : sheet.columns()) {
            String key = key(column.heading());
            int occurrence = occurrences.merge(key, 1, Integer::sum) - 1;
            List<Integer> places = byHeading.getOrDefault(key, List.of());
            if (isUsed(column) && !key.isEmpty() && occurrence < places.size()) {
                found.put(places.get(occurrence), column);
            }
        }
        return new Candidate(sheet, block, below, found, sameName);
    }

    private static String key(String heading) {
        return HeaderWords.ofHeading(heading).joined();
    }

    /** What a person said to leave out is not a thing nobody knows. */
    private static ColumnRole unread(SheetMapping sheet, String heading) {
        return sheet.columns().stream()
                        .filter(column -> key(column.heading()).equals(key(heading)))
                        .anyMatch(column -> column.role() == ColumnRole.IGNORED)
                ? ColumnRole.IGNORED
                : ColumnRole.UNMATCHED;
    }

    private Fitted fitted(Candidate best, String workbook, String sheet, List<SheetRow> first) {
        int below = best.below;
        while (below < first.size()
                && below < best.below + 2
                && RepeatedHeading.isOne(best.block, first.get(below), vocabulary)) {
            below++;
        }
        SheetSample sample = new SheetSample(first.subList(below, first.size()));
        List<ColumnMapping> columns = new ArrayList<>();
        for (int column : best.block.columns()) {
            ColumnMapping known = best.found.get(column);
            columns.add(new ColumnMapping(
                    column,
                    best.block.heading(column),
                    known == null ? unread(best.sheet, best.block.heading(column)) : known.role(),
                    known == null ? Optional.empty() : known.kind(),
                    known == null ? Optional.empty() : known.field(),
                    MappingCertainty.CORRECTED,
                    sample.samples(column)));
        }
        List<String> missing = best.sheet.columns().stream()
                .filter(MappingFit::isUsed)
                .filter(column -> !best.found.containsValue(column))
                .map(ColumnMapping::heading)
                .toList();
        int last = below > best.below ? first.get(below - 1).number() : best.block.lastRow();
        return new Fitted(
                new SheetMapping(workbook, sheet, best.block.firstRow(), last, best.sheet.kinds(), columns), missing);
    }
}
