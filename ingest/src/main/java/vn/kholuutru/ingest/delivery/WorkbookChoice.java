package vn.kholuutru.ingest.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.SheetMapping;

/** Chooses among the surveyed sheets those that are the mục lục: of each workbook the best of each kind. */
final class WorkbookChoice {
    private static final double NEARLY_AS_GOOD = 0.7;

    private WorkbookChoice() {}

    /** The sheets of one workbook that were understood, and the names of the others. */
    record Surveyed(DeliveredFile delivered, List<SheetMapping> sheets, List<String> others) {
        String workbook() {
            return delivered.path();
        }

        Path file() {
            return delivered.file();
        }

        boolean isComplete() {
            return WorkbookChoice.isComplete(sheets);
        }

        int score() {
            return sheets.stream().mapToInt(WorkbookChoice::score).sum();
        }
    }

    private static boolean isComplete(List<SheetMapping> sheets) {
        return has(sheets, RecordKind.DOSSIER) && RecordKind.ITEMS.stream().anyMatch(kind -> has(sheets, kind));
    }

    static boolean has(List<SheetMapping> sheets, RecordKind kind) {
        return sheets.stream().anyMatch(sheet -> sheet.kinds().contains(kind));
    }

    /** The best sheets of a workbook: those that fit as well, or nearly, as the best one that describes the same. */
    static Surveyed best(DeliveredFile workbook, List<SheetMapping> understood, List<String> names) {
        List<SheetMapping> best = new ArrayList<>();
        for (SheetMapping sheet : understood) {
            int most = understood.stream()
                    .filter(other -> mainKind(other) == mainKind(sheet))
                    .mapToInt(WorkbookChoice::score)
                    .max()
                    .orElse(0);
            if (score(sheet) >= NEARLY_AS_GOOD * most) {
                best.add(sheet);
            }
        }
        List<SheetMapping> chosen = withoutDoubleDossiers(alike(best));
        List<String> others = new ArrayList<>(names);
        others.removeAll(chosen.stream().map(SheetMapping::sheet).toList());
        return new Surveyed(workbook, chosen, others);
    }

    /** Sheets of the same heading, as one for each hồ sơ, mean the same: the one with the most values decides. */
    private static List<SheetMapping> alike(List<SheetMapping> sheets) {
        Map<List<String>, SheetMapping> telling = new HashMap<>();
        sheets.forEach(sheet ->
                telling.merge(headings(sheet), sheet, (one, other) -> samples(other) > samples(one) ? other : one));
        return sheets.stream()
                .map(sheet -> {
                    SheetMapping model = telling.getOrDefault(headings(sheet), sheet);
                    List<ColumnMapping> columns = new ArrayList<>();
                    for (int i = 0; i < sheet.columns().size(); i++) {
                        ColumnMapping own = sheet.columns().get(i);
                        ColumnMapping same = model.columns().get(i);
                        columns.add(new ColumnMapping(
                                own.column(),
                                own.heading(),
                                same.role(),
                                same.kind(),
                                same.field(),
                                same.certainty(),
                                own.samples()));
                    }
                    return new SheetMapping(
                            sheet.workbook(),
                            sheet.sheet(),
                            sheet.firstHeadingRow(),
                            sheet.lastHeadingRow(),
                            model.kinds(),
                            columns);
                })
                .toList();
    }

    private static List<String> headings(SheetMapping sheet) {
        return sheet.columns().stream()
                .map(column -> column.column() + " " + column.heading())
                .toList();
    }

    private static int samples(SheetMapping sheet) {
        return sheet.columns().stream()
                .mapToInt(column -> column.samples().size())
                .sum();
    }

    /**
     * The complete workbooks, the one that fits best first, without those that fit far worse; else all together, when
     * they are complete only so.
     */
    static Optional<Chosen> of(List<Surveyed> workbooks) {
        List<Surveyed> complete = workbooks.stream()
                .filter(Surveyed::isComplete)
                .sorted(Comparator.comparingInt(Surveyed::score).reversed())
                .toList();
        if (!complete.isEmpty()) {
            int most = complete.getFirst().score();
            return Optional.of(new Chosen.EachWhole(complete.stream()
                    .filter(workbook -> workbook.score() >= NEARLY_AS_GOOD * most)
                    .toList()));
        }
        List<Surveyed> parts = workbooks.stream()
                .filter(workbook -> !workbook.sheets.isEmpty())
                .toList();
        List<SheetMapping> together =
                parts.stream().flatMap(part -> part.sheets.stream()).toList();
        return isComplete(together) ? Optional.of(new Chosen.OneInParts(parts)) : Optional.empty();
    }

    /** The workbooks that are the mục lục. */
    sealed interface Chosen {
        List<Surveyed> workbooks();

        /** Each is a mục lục of its own, as one for each box; the first fits best. */
        record EachWhole(List<Surveyed> workbooks) implements Chosen {}

        /** Parts of one mục lục: the hồ sơ in one file, the tài liệu in another. */
        record OneInParts(List<Surveyed> workbooks) implements Chosen {}
    }

    /** Where a sheet of hồ sơ stands beside it, a sheet of tài liệu that repeats their titles only names them. */
    private static List<SheetMapping> withoutDoubleDossiers(List<SheetMapping> sheets) {
        int listed = sheets.stream()
                .filter(sheet -> sheet.kinds().contains(RecordKind.DOSSIER) && !sheet.flat())
                .mapToInt(sheet -> dossierColumns(sheet))
                .max()
                .orElse(0);
        return sheets.stream()
                .map(sheet -> sheet.flat() && dossierColumns(sheet) <= listed ? itemsOnly(sheet) : sheet)
                .toList();
    }

    private static SheetMapping itemsOnly(SheetMapping sheet) {
        Set<RecordKind> items = EnumSet.copyOf(sheet.kinds());
        items.removeIf(kind -> !kind.isItem());
        return new SheetMapping(
                sheet.workbook(),
                sheet.sheet(),
                sheet.firstHeadingRow(),
                sheet.lastHeadingRow(),
                items,
                sheet.columns());
    }

    private static int dossierColumns(SheetMapping sheet) {
        return (int) sheet.columns().stream()
                .filter(column ->
                        column.kind().filter(RecordKind.DOSSIER::equals).isPresent())
                .count();
    }

    private static RecordKind mainKind(SheetMapping sheet) {
        return Stream.concat(RecordKind.ITEMS.stream(), Stream.of(RecordKind.DOSSIER, RecordKind.FONDS))
                .filter(sheet.kinds()::contains)
                .findFirst()
                .orElseThrow();
    }

    private static int score(SheetMapping sheet) {
        return (int) sheet.columns().stream()
                .filter(column -> column.role() != ColumnRole.UNMATCHED && column.role() != ColumnRole.IGNORED)
                .count();
    }
}
