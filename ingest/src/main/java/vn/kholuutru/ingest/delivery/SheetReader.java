package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.SheetRow;

/** Reads the records of one sheet by its mapping: one table for each kind of record in it. */
final class SheetReader {
    private static final int LEAST_VALUES = 3;
    private static final int MOST_DIFFERENCES = 200;

    private final MetadataProfile profile;
    private final Agreement agreement;
    private final SheetMapping sheet;
    private final String shownAs;
    private final RowReader rows;
    private final IdentifyingFields identifying;
    private final RepeatedHeading heading;
    private final DittoMarks ditto = new DittoMarks();
    private final Map<RecordKind, SheetColumns> columns = new TreeMap<>();
    private final Map<RecordKind, List<RecordRow>> records = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> notRecords = new ArrayList<>();
    private final Set<String> fondsSeen = new HashSet<>();
    private int differences;

    /** @param shownAs what findings call the sheet: with its workbook's name where a delivery has several */
    SheetReader(MetadataProfile profile, Agreement agreement, SheetMapping sheet, String shownAs) {
        this.profile = profile;
        this.agreement = agreement;
        this.sheet = sheet;
        this.shownAs = shownAs;
        this.rows = new RowReader(profile);
        this.identifying = new IdentifyingFields(profile);
        this.heading = new RepeatedHeading(sheet);
        for (RecordKind kind : sheet.kinds()) {
            columns.put(kind, SheetColumns.of(sheet, kind, profile));
            records.put(kind, new ArrayList<>());
        }
    }

    /** What was read of a sheet. */
    record Read(List<RecordTable> tables, List<Finding> findings) {
        Read and(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Read(tables, all);
        }
    }

    Read read(Iterator<SheetRow> all) {
        if (sheet.flat()) {
            readFlat(all);
        } else {
            readOneKind(all, sheet.kinds().iterator().next());
        }
        List<RecordTable> tables = new ArrayList<>();
        records.forEach((kind, rowsOfKind) -> tables.add(new RecordTable(shownAs, columnsOf(kind), rowsOfKind)));
        notRead();
        return new Read(tables, findings);
    }

    private void readOneKind(Iterator<SheetRow> all, RecordKind kind) {
        SheetColumns own = columnsOf(kind);
        while (all.hasNext()) {
            RowCells row = ditto.read(RowCells.of(all.next()));
            if (isBelowHeading(row) && says(row, own)) {
                ditto.remember(row);
                recordsOf(kind).add(rows.read(shownAs, row.number(), own, row));
            } else if (isBelowHeading(row)) {
                leaveOut(row);
            }
        }
    }

    private void readFlat(Iterator<SheetRow> all) {
        RecordKind item =
                sheet.kinds().stream().filter(RecordKind::isItem).findFirst().orElseThrow();
        SheetColumns ofItem = columnsOf(item);
        SheetColumns ofItemAlone = withoutCarried(ofItem);
        Set<Integer> ofDossier = columnsOf(RecordKind.DOSSIER).fields().keySet();
        DossierBlocks blocks = new DossierBlocks(sheet, profile, this::dossier, this::difference);
        while (all.hasNext()) {
            RowCells row = ditto.read(RowCells.of(all.next()));
            if (!isBelowHeading(row)) {
                continue;
            }
            boolean ofAnItem = says(row, ofItemAlone);
            boolean ofADossier = !ofAnItem && startsADossier(row, ofDossier);
            if (ofAnItem || ofADossier) {
                ditto.remember(row);
                RowCells whole = blocks.take(row, ofADossier, inferredDossier(row, item, ofItem));
                if (ofAnItem) {
                    recordsOf(item).add(rows.read(shownAs, row.number(), ofItem, whole));
                }
            } else {
                leaveOut(row);
            }
        }
        blocks.end();
    }

    private boolean isBelowHeading(RowCells row) {
        return row.number() > sheet.lastHeadingRow();
    }

    private List<RecordRow> recordsOf(RecordKind kind) {
        return records.computeIfAbsent(kind, unused -> new ArrayList<>());
    }

    private SheetColumns columnsOf(RecordKind kind) {
        SheetColumns found = columns.get(kind);
        if (found == null) {
            throw new IllegalStateException(shownAs + " has no " + kind);
        }
        return found;
    }

    /** Without the columns that say something of the hồ sơ too: what is carried down makes no record. */
    private SheetColumns withoutCarried(SheetColumns columns) {
        Set<Integer> carried = new HashSet<>();
        sheet.columns().stream()
                .filter(column -> column.kind().filter(kind -> !kind.isItem()).isPresent())
                .map(ColumnMapping::column)
                .forEach(carried::add);
        Map<Integer, FieldDefinition> own = new HashMap<>(columns.fields());
        own.keySet().removeAll(carried);
        return new SheetColumns(
                columns.kind(), own, columns.dates(), columns.roles(), Optional.empty(), columns.headings());
    }

    private boolean says(RowCells row, SheetColumns own) {
        Map<Integer, String> texts = row.texts();
        if (texts.isEmpty() || heading.isOne(texts)) {
            return false;
        }
        boolean named = own.filePath()
                .map(row::apply)
                .flatMap(CellValue::shown)
                .filter(SheetReader::isAFile)
                .isPresent();
        if (!named && (NoRecord.isTotal(texts) || NoRecord.isSigning(texts))) {
            return false;
        }
        boolean coded = identifying
                .code(own.kind())
                .flatMap(code -> own.column(code.code()))
                .filter(row.cells()::containsKey)
                .isPresent();
        return named || coded || values(row, own) >= LEAST_VALUES;
    }

    private static boolean isAFile(String text) {
        return text.chars()
                .anyMatch(letter -> letter == '.' || letter == '/' || letter == '\\' || Character.isDigit(letter));
    }

    private static long values(RowCells row, SheetColumns own) {
        long whole =
                own.fields().keySet().stream().filter(row.cells()::containsKey).count();
        long ofDates = own.dates().stream()
                .filter(date -> date.columns().values().stream().anyMatch(row.cells()::containsKey))
                .count();
        long ofRoles = own.ordinal().filter(row.cells()::containsKey).isPresent() ? 1 : 0;
        return whole + ofDates + ofRoles;
    }

    private boolean startsADossier(RowCells row, Set<Integer> ofDossier) {
        Map<Integer, String> texts = row.texts();
        return !texts.isEmpty()
                && !heading.isOne(texts)
                && !NoRecord.isTotal(texts)
                && !NoRecord.isSigning(texts)
                && ofDossier.stream().filter(row.cells()::containsKey).count() >= 2;
    }

    /** Mã hồ sơ as the code or the file name of a tài liệu begins, for a sheet without a column of it. */
    private Optional<String> inferredDossier(RowCells row, RecordKind item, SheetColumns ofItem) {
        Optional<String> code = identifying
                .code(item)
                .flatMap(field -> ofItem.column(field.code()))
                .flatMap(column -> row.apply(column).shown())
                .filter(text -> text.contains("."))
                .map(text -> text.substring(0, text.lastIndexOf('.')));
        return code.or(() -> ofItem.filePath()
                .flatMap(column -> row.apply(column).shown())
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .flatMap(ScanName::of)
                .map(name -> name.dossier().value()));
    }

    private void dossier(DossierBlocks.Block block) {
        SheetColumns own = columnsOf(RecordKind.DOSSIER);
        RecordRow row = rows.read(shownAs, block.cells().number(), own, block.cells());
        recordsOf(RecordKind.DOSSIER).add(row.code().isPresent() ? row : row.withCode(block.ownCode()));
        if (columns.containsKey(RecordKind.FONDS)) {
            RecordRow fonds = rows.read(shownAs, block.cells().number(), columnsOf(RecordKind.FONDS), block.cells());
            if (fondsSeen.add(fonds.code().orElse(""))) {
                recordsOf(RecordKind.FONDS).add(fonds);
            }
        }
    }

    private void difference(DossierBlocks.Difference difference) {
        if (differences++ < MOST_DIFFERENCES) {
            findings.add(RecordFault.DOSSIER_ROWS_DIFFER.found(
                    agreement,
                    Place.cell(shownAs, difference.row(), headingOf(difference.column()))
                            .in(sheet.workbook()),
                    headingOf(difference.column()),
                    difference.value(),
                    String.valueOf(difference.first()),
                    difference.firstValue()));
        }
    }

    private String headingOf(int column) {
        return columnsOf(RecordKind.DOSSIER).headings().getOrDefault(column, "");
    }

    private void leaveOut(RowCells row) {
        if (!row.isEmpty()) {
            notRecords.add(row.number());
        }
    }

    private void notRead() {
        List<String> unread = SheetColumns.unread(sheet, profile);
        if (!unread.isEmpty()) {
            findings.add(RecordFault.COLUMNS_NOT_READ.found(
                    agreement, Place.row(shownAs, sheet.lastHeadingRow()).in(sheet.workbook()), NameList.of(unread)));
        }
        if (!notRecords.isEmpty()) {
            findings.add(RecordFault.ROWS_NOT_READ.found(
                    agreement,
                    Place.row(shownAs, notRecords.getFirst()).in(sheet.workbook()),
                    NameList.ofNumbers(notRecords)));
        }
    }
}
