package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * Reads the mục lục: finds the workbook, in it the sheets of phông, hồ sơ and văn bản, in each the heading row, and
 * under it the rows. Sheets are streamed; what stays in memory is the records.
 */
final class FindingAidReader {
    private static final int HEADING_ROWS = 20;
    private static final int LEAST_FIELDS = 2;
    private static final int NAMES_IN_A_MESSAGE = 20;

    private final MetadataProfile profile;
    private final IdentifyingFields identifying;
    private final RowReader rows;
    private final Agreement agreement;
    private final WorkbookSafety safety;

    FindingAidReader(MetadataProfile profile, Agreement agreement) {
        this.profile = profile;
        this.identifying = new IdentifyingFields(profile);
        this.rows = new RowReader(profile);
        this.agreement = agreement;
        this.safety = new WorkbookSafety(agreement);
    }

    FindingAid read(List<DeliveredFile> workbooks) {
        if (workbooks.isEmpty()) {
            return refused(List.of(RecordFault.NO_WORKBOOK.found(agreement, Place.NOWHERE)));
        }
        List<Finding> objections = workbooks.stream()
                .flatMap(workbook -> safety.objection(workbook).stream())
                .toList();
        if (!objections.isEmpty()) {
            return refused(objections);
        }
        List<SurveyedWorkbook> surveyed = new ArrayList<>();
        for (DeliveredFile workbook : workbooks) {
            try {
                surveyed.add(survey(workbook));
            } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException broken) {
                return refused(List.of(safety.unreadable(workbook, String.valueOf(broken.getMessage()))));
            }
        }
        SurveyedWorkbook best = surveyed.stream()
                .max(Comparator.comparing(SurveyedWorkbook::isComplete).thenComparingInt(SurveyedWorkbook::score))
                .orElseThrow();
        if (!best.isComplete()) {
            return refused(surveyed.stream().map(this::withoutSheets).toList());
        }
        try {
            return read(best, surveyed);
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException broken) {
            return refused(List.of(safety.unreadable(best.file, String.valueOf(broken.getMessage()))));
        }
    }

    private FindingAid refused(List<Finding> findings) {
        return new FindingAid(List.of(), findings, List.of());
    }

    /** A sheet, and the heading row in which it fits a kind of record best. */
    private record SurveyedSheet(String name, int headingRow, SheetColumns columns) {}

    private record SurveyedWorkbook(DeliveredFile file, List<SurveyedSheet> best, List<String> others) {
        boolean isComplete() {
            return has(RecordKind.DOSSIER) && RecordKind.ITEMS.stream().anyMatch(this::has);
        }

        boolean has(RecordKind kind) {
            return best.stream().anyMatch(sheet -> sheet.columns.kind() == kind);
        }

        int score() {
            return best.stream().mapToInt(sheet -> sheet.columns.score()).sum();
        }
    }

    private SurveyedWorkbook survey(DeliveredFile file) throws IOException {
        List<SurveyedSheet> candidates = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ReadableWorkbook workbook = open(file)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                names.add(sheet.getName());
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    survey(sheet).ifPresent(candidates::add);
                }
            }
        }
        List<SurveyedSheet> best = new ArrayList<>();
        for (RecordKind kind : RecordKind.LISTED) {
            List<SurveyedSheet> ofKind = candidates.stream()
                    .filter(sheet -> sheet.columns.kind() == kind)
                    .toList();
            int most = ofKind.stream()
                    .mapToInt(sheet -> sheet.columns.score())
                    .max()
                    .orElse(0);
            ofKind.stream().filter(sheet -> sheet.columns.score() == most).forEach(best::add);
        }
        names.removeAll(best.stream().map(SurveyedSheet::name).toList());
        return new SurveyedWorkbook(file, best, names);
    }

    private Optional<SurveyedSheet> survey(Sheet sheet) throws IOException {
        SurveyedSheet best = null;
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> first = rows.iterator();
            int seen = 0;
            while (first.hasNext() && seen < HEADING_ROWS) {
                Row row = first.next();
                seen++;
                for (SheetColumns columns : readings(row)) {
                    int advantage = columns.score() - (best == null ? 0 : best.columns.score());
                    if (advantage > 0 || (advantage == 0 && isNamedFor(sheet, columns, best))) {
                        best = new SurveyedSheet(sheet.getName(), row.getRowNum(), columns);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isNamedFor(Sheet sheet, SheetColumns columns, @Nullable SurveyedSheet best) {
        String name = HeaderWords.of(sheet.getName()).joined();
        return best != null
                && columns.kind() != best.columns.kind()
                && name.equals(
                        HeaderWords.of(profile.record(columns.kind()).label().vi())
                                .joined());
    }

    /** What the row would mean as the heading of each kind of table; only where it can be one. */
    private List<SheetColumns> readings(Row row) {
        Map<Integer, String> headings = texts(row);
        if (headings.size() < LEAST_FIELDS) {
            return List.of();
        }
        return RecordKind.LISTED.stream()
                .filter(profile.records()::containsKey)
                .map(kind -> SheetColumns.of(kind, profile, headings))
                .filter(columns -> columns.score() >= LEAST_FIELDS && saysWhichRecord(columns))
                .toList();
    }

    private boolean saysWhichRecord(SheetColumns columns) {
        boolean hasCode = identifying
                .code(columns.kind())
                .filter(code -> columns.column(code.code()).isPresent()
                        || hasParts(columns, identifying.parts(code, columns.kind())))
                .isPresent();
        return hasCode || columns.filePath().isPresent();
    }

    private static boolean hasParts(SheetColumns columns, List<FieldDefinition> parts) {
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> columns.column(part.code()).isPresent());
    }

    private Finding withoutSheets(SurveyedWorkbook workbook) {
        List<String> missing = Stream.of(RecordKind.DOSSIER, RecordKind.DOCUMENT)
                .filter(kind ->
                        kind.isItem() ? RecordKind.ITEMS.stream().noneMatch(workbook::has) : !workbook.has(kind))
                .map(kind -> profile.record(kind).label().vi())
                .toList();
        return RecordFault.NO_MATCHING_SHEET.found(
                agreement,
                Place.file(workbook.file.path()),
                String.join(", ", missing),
                profile.title().vi(),
                listed(workbook.others),
                profile.title().en());
    }

    private FindingAid read(SurveyedWorkbook best, List<SurveyedWorkbook> surveyed) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<RecordTable> tables = new ArrayList<>();
        Place place = Place.file(best.file.path());
        try (ReadableWorkbook workbook = open(best.file)) {
            for (SurveyedSheet sheet : best.best) {
                tables.add(table(workbook, sheet, place, findings));
            }
        }
        if (!best.others.isEmpty()) {
            findings.add(RecordFault.SHEETS_NOT_READ.found(
                    agreement, place, String.valueOf(best.others.size()), listed(best.others)));
        }
        List<String> unread = surveyed.stream()
                .map(other -> other.file.path())
                .filter(path -> !path.equals(best.file.path()))
                .toList();
        if (!unread.isEmpty()) {
            findings.add(RecordFault.WORKBOOKS_NOT_READ.found(agreement, place, best.file.path(), listed(unread)));
        }
        return new FindingAid(tables, findings, unread, Optional.of(handedBack(best, tables)));
    }

    /** What is needed to hand the workbook back with the findings in it. */
    private static DeliveredWorkbook handedBack(SurveyedWorkbook best, List<RecordTable> tables) {
        Map<String, DeliveredWorkbook.Table> bySheet = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            BitSet records = new BitSet();
            tables.get(i).rows().forEach(row -> records.set(row.number()));
            SurveyedSheet sheet = best.best.get(i);
            bySheet.merge(
                    sheet.name,
                    new DeliveredWorkbook.Table(sheet.name, sheet.headingRow, sheet.columns.headings(), records),
                    DeliveredWorkbook.Table::and);
        }
        return new DeliveredWorkbook(best.file.file(), List.copyOf(bySheet.values()));
    }

    private RecordTable table(ReadableWorkbook workbook, SurveyedSheet sheet, Place place, List<Finding> findings)
            throws IOException {
        List<RecordRow> records = new ArrayList<>();
        List<String> notRecords = new ArrayList<>();
        Sheet found = workbook.findSheet(sheet.name).orElseThrow(() -> new IOException("no sheet " + sheet.name));
        try (Stream<Row> rows = found.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() <= sheet.headingRow || continuesHeading(row, sheet)) {
                    continue;
                }
                RecordRow record = record(row, sheet);
                if (isRecord(record)) {
                    records.add(record);
                } else if (!texts(row).isEmpty()) {
                    notRecords.add(String.valueOf(row.getRowNum()));
                }
            }
        }
        List<String> unread = sheet.columns.unread();
        if (!unread.isEmpty()) {
            findings.add(RecordFault.COLUMNS_NOT_READ.found(
                    agreement, Place.row(sheet.name, sheet.headingRow).in(pathOf(place)), listed(unread)));
        }
        if (!notRecords.isEmpty()) {
            findings.add(RecordFault.ROWS_NOT_READ.found(
                    agreement,
                    Place.row(sheet.name, Integer.parseInt(notRecords.getFirst()))
                            .in(pathOf(place)),
                    listed(notRecords)));
        }
        return new RecordTable(sheet.name, sheet.columns, records);
    }

    private static String pathOf(Place place) {
        return place.file().orElse("");
    }

    /** The rows just below the heading may repeat it: field codes under labels, or the numbers of the columns. */
    private boolean continuesHeading(Row row, SurveyedSheet sheet) {
        if (row.getRowNum() > sheet.headingRow + 2) {
            return false;
        }
        Map<Integer, String> texts = texts(row);
        boolean numbers = texts.size() >= LEAST_FIELDS + 1 && isCounting(List.copyOf(texts.values()));
        return numbers
                || SheetColumns.of(sheet.columns.kind(), profile, texts)
                                        .fields()
                                        .size()
                                * 2
                        >= Math.max(LEAST_FIELDS * 2, sheet.columns.fields().size());
    }

    private static boolean isCounting(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).replaceAll("[()\\[\\]]", "").equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRecord(RecordRow record) {
        return record.code().isPresent()
                || record.filePath().isPresent()
                || record.values().size() + record.wrongCells().size() >= LEAST_FIELDS + 1;
    }

    private RecordRow record(Row row, SurveyedSheet sheet) {
        return rows.read(sheet.name, row.getRowNum(), sheet.columns, column -> cell(row, column));
    }

    private static CellValue cell(Row row, int column) {
        return column < row.getCellCount() ? CellValue.of(row.getCell(column)) : new CellValue.Empty();
    }

    private static Map<Integer, String> texts(Row row) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                CellValue.of(cell).shown().ifPresent(text -> texts.put(cell.getColumnIndex(), text));
            }
        }
        return texts;
    }

    /** A workbook written by a script may have no styles; its numbers then have no formats. */
    private static ReadableWorkbook open(DeliveredFile workbook) throws IOException {
        return new ReadableWorkbook(workbook.file().toFile(), new ReadingOptions(hasStyles(workbook), true));
    }

    private static boolean hasStyles(DeliveredFile workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.file().toFile())) {
            return zip.stream().anyMatch(part -> part.getName().endsWith("styles.xml"));
        }
    }

    private static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_IN_A_MESSAGE)));
        return names.size() > NAMES_IN_A_MESSAGE ? first + " … (" + names.size() + ")" : first;
    }
}
