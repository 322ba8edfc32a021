package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.MappingCertainty;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;

/** Finds the heading of a sheet, wherever it stands, and what its columns mean, from the first rows alone. */
final class SheetSurvey {
    /** So many rows of a sheet are enough to survey it. */
    static final int ROWS = 400;

    private static final int ROWS_BEFORE_A_HEADING = 60;
    private static final int MOST_HEADING_ROWS = 3;
    private static final int MOST_COLUMNS = 500;

    private final MetadataProfile profile;
    private final HeadingVocabulary vocabulary;
    private final IdentifyingFields identifying;

    SheetSurvey(MetadataProfile profile) {
        this.profile = profile;
        this.vocabulary = new HeadingVocabulary(profile);
        this.identifying = new IdentifyingFields(profile);
    }

    /** What the sheet is; empty when it has no heading of records. */
    Optional<SheetMapping> survey(String workbook, String sheet, List<SheetRow> first) {
        HeadingBlock best = null;
        Set<RecordKind> kinds = Set.of();
        int bestAt = 0;
        for (int at = 0; at < Math.min(first.size(), ROWS_BEFORE_A_HEADING); at++) {
            for (int height = 1; height <= MOST_HEADING_ROWS && isTogether(first, at, height); height++) {
                if (repeatsItself(first, at, height)) {
                    break;
                }
                HeadingBlock block = new HeadingBlock(first.subList(at, at + height), vocabulary);
                if (best == null || block.score() > best.score()) {
                    Set<RecordKind> fitting = SheetKinds.of(block, profile, sheet);
                    if (!fitting.isEmpty()) {
                        best = block;
                        kinds = fitting;
                        bestAt = at + height;
                    }
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        int below = bestAt;
        while (below < first.size()
                && below < bestAt + 2
                && RepeatedHeading.isOne(best, first.get(below), vocabulary)) {
            below++;
        }
        int lastHeadingRow = below > bestAt ? first.get(below - 1).number() : best.lastRow();
        SheetSample sample = new SheetSample(first.subList(below, first.size()));
        return Optional.of(new SheetMapping(
                workbook, sheet, best.firstRow(), lastHeadingRow, kinds, columns(best, sample, kinds)));
    }

    /** The heading of records of one kind, given as such. */
    List<ColumnMapping> columnsOf(RecordKind kind, SheetRow heading) {
        HeadingBlock block = new HeadingBlock(List.of(heading), vocabulary);
        return columns(block, new SheetSample(List.of()), EnumSet.of(kind));
    }

    /** A heading does not say the same twice: the second time it is the top of the next printed page. */
    private static boolean repeatsItself(List<SheetRow> rows, int at, int height) {
        Set<SheetCell> lowest = Set.copyOf(rows.get(at + height - 1).cells());
        return rows.subList(at, at + height - 1).stream()
                .anyMatch(row -> row.cells().stream().filter(lowest::contains).count() >= 2);
    }

    private static boolean isTogether(List<SheetRow> rows, int at, int height) {
        if (at + height > rows.size() || rows.get(at).cells().size() > MOST_COLUMNS) {
            return false;
        }
        return rows.get(at + height - 1).number() - rows.get(at).number() <= height
                && rows.get(at + height - 1).cells().size() <= MOST_COLUMNS;
    }

    private List<ColumnMapping> columns(HeadingBlock block, SheetSample sample, Set<RecordKind> kinds) {
        Map<Integer, ColumnAssignment.Given> given =
                new TreeMap<>(ColumnAssignment.of(block, sample, kinds, identifying));
        List<ColumnMapping> columns = new ArrayList<>();
        for (int column : block.columns()) {
            columns.add(column(block, sample, column, given.get(column)));
        }
        return columns;
    }

    private static ColumnMapping column(
            HeadingBlock block, SheetSample sample, int column, ColumnAssignment.@Nullable Given given) {
        if (given == null) {
            return ColumnMapping.ofRole(
                    column,
                    block.heading(column),
                    ColumnRole.UNMATCHED,
                    MappingCertainty.GUESSED,
                    sample.samples(column));
        }
        MappingCertainty certainty =
                given.byPlace() ? MappingCertainty.GUESSED : given.meaning().certainty();
        return given.meaning().mapping(column, block.heading(column), certainty, sample.samples(column));
    }
}
