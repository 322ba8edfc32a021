package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.WorkbookChoice.Chosen;
import vn.kholuutru.ingest.delivery.WorkbookChoice.Surveyed;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.DeliveredSheet;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/**
 * Reads the records of the chosen workbooks into one mục lục. A workbook that mostly repeats the tài liệu of those before
 * it is another edition of the same list: it is named as not read, since reading it would make every row stand twice.
 */
final class ChosenWorkbooks {
    private final MetadataProfile profile;
    private final Agreement agreement;
    private final SheetEncodings encodings;
    private final String mappingName;

    ChosenWorkbooks(MetadataProfile profile, Agreement agreement, SheetEncodings encodings, String mappingName) {
        this.profile = profile;
        this.agreement = agreement;
        this.encodings = encodings;
        this.mappingName = mappingName;
    }

    /** What the headings mean, without records. */
    FindingAid understood(List<Surveyed> workbooks) {
        return new FindingAid(List.of(), List.of(), List.of(), Optional.empty(), Optional.of(mapping(workbooks)));
    }

    FindingAid read(OpenWorkbooks open, Chosen chosen, List<Surveyed> all) throws IOException {
        boolean several = chosen.workbooks().size() > 1;
        List<Surveyed> kept = new ArrayList<>();
        List<RecordTable> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Surveyed workbook : chosen.workbooks()) {
            SheetReader.Read read = records(open, workbook, several);
            if (chosen instanceof Chosen.EachWhole && repeats(read.tables(), seen)) {
                continue;
            }
            kept.add(workbook);
            items(read.tables()).forEach(seen::add);
            tables.addAll(read.tables());
            findings.addAll(read.findings());
            sheetsNotRead(workbook).ifPresent(findings::add);
        }
        if (several && kept.size() == 1) {
            return read(open, new Chosen.EachWhole(kept), all);
        }
        List<String> unread = unread(kept, all);
        if (!unread.isEmpty()) {
            findings.add(RecordFault.WORKBOOKS_NOT_READ.found(
                    agreement,
                    Place.file(kept.getFirst().workbook()),
                    NameList.of(kept.stream().map(Surveyed::workbook).toList()),
                    NameList.of(unread)));
        }
        return new FindingAid(
                tables,
                findings,
                unread,
                several ? Optional.empty() : Optional.of(handedBack(kept.getFirst(), tables)),
                Optional.of(mapping(kept)));
    }

    private SheetReader.Read records(OpenWorkbooks open, Surveyed workbook, boolean several) throws IOException {
        List<RecordTable> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SheetMapping sheet : workbook.sheets()) {
            SheetReader.Read read = records(open.rows(workbook.workbook()), sheet, several);
            tables.addAll(read.tables());
            findings.addAll(read.findings());
        }
        return new SheetReader.Read(tables, findings);
    }

    private SheetReader.Read records(WorkbookRows workbook, SheetMapping mapping, boolean several) throws IOException {
        DeliveredSheet sheet = workbook.sheets().stream()
                .filter(each -> each.name().equals(mapping.sheet()))
                .findFirst()
                .orElseThrow();
        String shownAs = several ? mapping.workbook() + " › " + mapping.sheet() : mapping.sheet();
        SheetEncoding encoding = encodings.of(mapping.workbook(), workbook, sheet);
        try (WorkbookRows.Rows rows = workbook.rows(sheet)) {
            SheetReader.Read read =
                    new SheetReader(profile, agreement, mapping, shownAs).read(encoding.toUnicode(rows));
            return read.and(encoding.findings(agreement, mapping));
        }
    }

    private static boolean repeats(List<RecordTable> tables, Set<String> seen) {
        List<String> own = items(tables).toList();
        long repeated = own.stream().filter(seen::contains).count();
        return repeated * 2 > own.size();
    }

    /** What tells the tài liệu of a list apart: their codes, else the files they name. */
    private static Stream<String> items(List<RecordTable> tables) {
        return tables.stream()
                .filter(table -> table.kind().isItem())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.code().or(row::filePath).stream());
    }

    private Optional<Finding> sheetsNotRead(Surveyed workbook) {
        return workbook.others().isEmpty()
                ? Optional.empty()
                : Optional.of(RecordFault.SHEETS_NOT_READ.found(
                        agreement,
                        Place.file(workbook.workbook()),
                        String.valueOf(workbook.others().size()),
                        NameList.of(workbook.others())));
    }

    private FindingAidMapping mapping(List<Surveyed> workbooks) {
        return new FindingAidMapping(
                mappingName,
                profile.id(),
                workbooks.stream()
                        .flatMap(workbook -> workbook.sheets().stream())
                        .toList(),
                workbooks.stream()
                        .flatMap(workbook -> workbook.others().stream())
                        .toList());
    }

    /** What is needed to hand the workbook back with the findings in it. */
    private static DeliveredWorkbook handedBack(Surveyed workbook, List<RecordTable> tables) {
        List<DeliveredWorkbook.Table> read = new ArrayList<>();
        for (SheetMapping sheet : workbook.sheets()) {
            BitSet records = new BitSet();
            tables.stream()
                    .filter(table -> table.sheet().equals(sheet.sheet()))
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> records.set(row.number()));
            Map<Integer, String> headings = new HashMap<>();
            sheet.columns().forEach(column -> headings.put(column.column(), column.heading()));
            read.add(new DeliveredWorkbook.Table(sheet.sheet(), sheet.lastHeadingRow(), headings, records));
        }
        return new DeliveredWorkbook(workbook.file(), read);
    }

    private static List<String> unread(List<Surveyed> chosen, List<Surveyed> all) {
        Set<String> read = new HashSet<>();
        chosen.forEach(workbook -> read.add(workbook.workbook()));
        return all.stream()
                .map(Surveyed::workbook)
                .filter(path -> !read.contains(path))
                .toList();
    }
}
