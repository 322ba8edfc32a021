package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.Verdict;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;

/**
 * The JSON of one document read as a mục lục of one row a table, so that the same rules hold for both. A table is named
 * after its JSON object, a column after its member.
 */
final class MetadataTables {
    private static final int ONLY_ROW = 1;

    private final MetadataProfile profile;
    private final Agreement agreement;

    MetadataTables(MetadataProfile profile, Agreement agreement) {
        this.profile = profile;
        this.agreement = agreement;
    }

    /** @param fileName the one file that is described */
    FindingAid read(DocumentMetadata metadata, String fileName) {
        List<RecordTable> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Verdict written = written(metadata);
        metadata.records().forEach((kind, fields) -> {
            RecordTable table = table(kind, fields, written, fileName);
            tables.add(table);
            List<String> unread = unread(table);
            if (!unread.isEmpty()) {
                findings.add(RecordFault.COLUMNS_NOT_READ.found(
                        agreement, Place.row(table.sheet(), ONLY_ROW), table.sheet(), String.join(", ", unread)));
            }
        });
        converted(metadata, written).ifPresent(findings::add);
        return new FindingAid(tables, findings, List.of());
    }

    private List<String> unread(RecordTable table) {
        return table.columns().headings().entrySet().stream()
                .filter(heading -> !table.columns().isRead(heading.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private RecordTable table(RecordKind kind, Map<String, String> fields, Verdict written, String fileName) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        List<SheetCell> headings = new ArrayList<>();
        Map<Integer, CellValue> cells = new HashMap<>();
        fields.forEach((heading, text) -> {
            cells.put(headings.size(), CellValue.of(cell(headings.size(), text, written)));
            headings.add(new SheetCell(headings.size(), SheetCell.Kind.TEXT, heading, ""));
        });
        SheetRow row = new SheetRow(ONLY_ROW, headings);
        SheetMapping mapping = new SheetMapping(
                "", name, ONLY_ROW, ONLY_ROW, Set.of(kind), new SheetSurvey(profile).columnsOf(kind, row));
        SheetColumns read = SheetColumns.of(mapping, kind, profile);
        SheetColumns columns = kind.isItem() ? naming(read, headings.size()) : read;
        if (kind.isItem()) {
            cells.put(headings.size(), new CellValue.Text(fileName));
        }
        RecordRow record = new RowReader(profile).read(name, ONLY_ROW, columns, new RowCells(ONLY_ROW, cells));
        return new RecordTable(name, columns, List.of(record));
    }

    /** The description came with the file, so it names the file. */
    private static SheetColumns naming(SheetColumns columns, int fileColumn) {
        Map<ColumnRole, Integer> roles = new EnumMap<>(ColumnRole.class);
        roles.putAll(columns.roles());
        roles.put(ColumnRole.FILE_PATH, fileColumn);
        return new SheetColumns(
                columns.kind(), columns.fields(), columns.dates(), roles, columns.dossierCode(), columns.headings());
    }

    /** One document is described by one hand: all its values together tell what they are written in. */
    private static Verdict written(DocumentMetadata metadata) {
        Evidence evidence = new Evidence();
        metadata.records().values().forEach(fields -> fields.values().forEach(evidence::add));
        return evidence.verdict();
    }

    private Optional<Finding> converted(DocumentMetadata metadata, Verdict written) {
        if (!(written instanceof Verdict.Legacy legacy)) {
            return Optional.empty();
        }
        List<String> changed = metadata.records().values().stream()
                .flatMap(fields -> fields.values().stream())
                .filter(text -> !legacy.toUnicode(text).equals(text))
                .toList();
        return changed.stream()
                .findFirst()
                .map(first -> RecordFault.LEGACY_ENCODING.found(
                        agreement,
                        Place.row("metadata", ONLY_ROW),
                        "metadata",
                        legacy.encoding().label(),
                        String.valueOf(changed.size()),
                        SheetEncoding.shortened(first),
                        SheetEncoding.shortened(legacy.toUnicode(first))));
    }

    private static SheetCell cell(int column, String text, Verdict written) {
        SheetCell cell = new SheetCell(column, SheetCell.Kind.TEXT, text, "");
        String unicode = written instanceof Verdict.Legacy legacy ? legacy.toUnicode(text) : text;
        return unicode.equals(text) ? cell : cell.converted(unicode);
    }
}
