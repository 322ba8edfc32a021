package vn.kholuutru.ingest.delivery;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.secrecy.SecrecyWords;

/**
 * The hồ sơ of a flat sheet: rows that follow one another and name the same hồ sơ, or name none, are one block. What stands
 * in its first row only is carried down, for the columns of the hồ sơ alone and never across the start of another. The
 * archive and the phông, written once for many hồ sơ, are carried on.
 */
final class DossierBlocks {
    private static final List<String> OF_DOSSIERS = List.of("ho", "so");

    private final Set<Integer> columns = new LinkedHashSet<>();
    private final Set<Integer> marks = new HashSet<>();
    private final Set<Integer> keys = new LinkedHashSet<>();
    private final Set<Integer> outer = new LinkedHashSet<>();
    private final Consumer<Block> ended;
    private final Consumer<Difference> differences;
    private final Map<String, Block> known = new HashMap<>();
    private final Map<Integer, CellValue> outerCells = new TreeMap<>();
    private Optional<Block> open = Optional.empty();

    /**
     * @param ended told of every hồ sơ once, when its first block ends
     * @param differences told of a cell that says otherwise than the first row of its hồ sơ
     */
    DossierBlocks(
            SheetMapping sheet, MetadataProfile profile, Consumer<Block> ended, Consumer<Difference> differences) {
        this.ended = ended;
        this.differences = differences;
        IdentifyingFields identifying = new IdentifyingFields(profile);
        Optional<FieldDefinition> code = identifying.code(RecordKind.DOSSIER);
        List<FieldDefinition> parts =
                code.map(field -> identifying.parts(field, RecordKind.DOSSIER)).orElseGet(List::of);
        for (ColumnMapping column : sheet.columns()) {
            if (column.kind().filter(RecordKind.FONDS::equals).isPresent()) {
                outer.add(column.column());
            }
            if (column.role() == ColumnRole.SECRECY) {
                marks.add(column.column());
                if (isOfDossiers(column)) {
                    columns.add(column.column());
                }
            }
            if (column.kind().filter(RecordKind.DOSSIER::equals).isPresent()) {
                columns.add(column.column());
                boolean lastPart = !parts.isEmpty()
                        && column.gives(RecordKind.DOSSIER, parts.getLast().code());
                boolean ofAPart = parts.stream().anyMatch(part -> column.gives(RecordKind.DOSSIER, part.code()));
                if (ofAPart && !lastPart) {
                    outer.add(column.column());
                }
                if (ofAPart
                        || code.filter(field -> column.gives(RecordKind.DOSSIER, field.code()))
                                .isPresent()) {
                    keys.add(column.column());
                }
            }
        }
        if (keys.isEmpty()) {
            identifying
                    .dossierTitle()
                    .ifPresent(title -> sheet.columns().stream()
                            .filter(column -> column.gives(RecordKind.DOSSIER, title.code()))
                            .forEach(column -> keys.add(column.column())));
        }
    }

    private Set<Integer> withMarks(RowCells row) {
        Set<Integer> all = new HashSet<>(columns);
        row.texts().forEach((column, text) -> {
            if (marks.contains(column) ? SecrecyWords.markUnderHeading(text) : SecrecyWords.mark(text)) {
                all.add(column);
            }
        });
        return all;
    }

    private static boolean isOfDossiers(ColumnMapping column) {
        return Collections.indexOfSubList(
                        HeaderWords.ofHeading(column.heading()).words(), OF_DOSSIERS)
                >= 0;
    }

    /** One hồ sơ: where it starts and what its rows say of it. */
    static final class Block {
        private final int firstRow;
        private final Map<Integer, CellValue> cells;
        private final Set<Integer> different = new HashSet<>();
        private Optional<String> ownCode = Optional.empty();

        private Block(int firstRow, Map<Integer, CellValue> cells) {
            this.firstRow = firstRow;
            this.cells = new TreeMap<>(cells);
        }

        /** The code that its tài liệu begin with, where no column names it. */
        Optional<String> ownCode() {
            return ownCode;
        }

        RowCells cells() {
            return new RowCells(firstRow, cells);
        }
    }

    /** @param first the row whose value stands */
    record Difference(int row, int column, String value, String firstValue, int first) {}

    /**
     * Takes the next row.
     *
     * @param alone the row describes a hồ sơ and no tài liệu, so that a mark of secrecy anywhere in it is the hồ sơ's
     * @param inferred the code of the hồ sơ as the code of the tài liệu says it, for a sheet without a column for it
     * @return the row with what is carried down to it
     */
    RowCells take(RowCells row, boolean alone, Optional<String> inferred) {
        RowCells own = row.only(alone ? withMarks(row) : columns);
        RowCells fonds = row.only(outer);
        boolean starts = open.isEmpty() || startsAnother(own, inferred);
        if (starts && (!own.isEmpty() || inferred.isPresent())) {
            end();
            Block block = new Block(
                    row.number(), fonds.over(outerCells).over(Map.of()).cells());
            block.cells.putAll(own.cells());
            block.ownCode = inferred;
            open = Optional.of(block);
        }
        outerCells.putAll(fonds.cells());
        open.ifPresent(block -> add(block, own));
        Map<Integer, CellValue> carried = new TreeMap<>(outerCells);
        open.ifPresent(block -> carried.putAll(block.cells));
        return row.over(carried);
    }

    /** The sheet has ended. */
    void end() {
        open.ifPresent(block -> {
            String key = keyOf(block);
            Block first = known.putIfAbsent(key, block);
            if (first == null || key.isEmpty()) {
                ended.accept(block);
            } else {
                compare(first, new RowCells(block.firstRow, block.cells));
            }
        });
        open = Optional.empty();
    }

    private boolean startsAnother(RowCells own, Optional<String> inferred) {
        Block block = open.orElseThrow();
        if (keys.isEmpty()) {
            return inferred.isPresent() && !inferred.equals(block.ownCode);
        }
        return keys.stream()
                .anyMatch(key -> own.cells().containsKey(key)
                        && !own.apply(key)
                                .shown()
                                .equals(block.cells().apply(key).shown()));
    }

    private void add(Block block, RowCells own) {
        compare(block, own);
        own.cells().forEach(block.cells::putIfAbsent);
    }

    private void compare(Block first, RowCells later) {
        later.cells().forEach((column, value) -> {
            CellValue before = first.cells.get(column);
            if (before != null
                    && columns.contains(column)
                    && !before.shown().equals(value.shown())
                    && first.different.add(column)) {
                differences.accept(new Difference(
                        later.number(),
                        column,
                        value.shown().orElse(""),
                        before.shown().orElse(""),
                        first.firstRow));
            }
        });
    }

    private String keyOf(Block block) {
        StringBuilder key = new StringBuilder();
        keys.forEach(column -> block.cells()
                .apply(column)
                .shown()
                .ifPresent(text -> key.append(text).append('\n')));
        return keys.isEmpty() ? block.ownCode.orElse("") : key.toString();
    }
}
