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
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.delivery.WorkbookChoice.Surveyed;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.DeliveredSheet;
import vn.kholuutru.ingest.workbook.SheetRow;
import vn.kholuutru.ingest.workbook.WorkbookAnswer;
import vn.kholuutru.ingest.workbook.WorkbookReader;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/**
 * Reads the mục lục: finds the workbook, in it the sheets of phông, hồ sơ and tài liệu, in each the heading, and under it
 * the rows. Sheets are streamed; what stays in memory is the records.
 */
final class FindingAidReader {
    private final MetadataProfile profile;
    private final Agreement agreement;
    private final WorkbookReader reader;
    private final SheetSurvey survey;
    private final Map<String, SheetEncoding> encodings = new HashMap<>();
    private final Optional<MappingFit> wanted;
    private final String wantedName;
    private final List<Finding> ofTheMapping = new ArrayList<>();

    FindingAidReader(
            MetadataProfile profile, Agreement agreement, WorkbookReader reader, Optional<FindingAidMapping> mapping) {
        this.profile = profile;
        this.agreement = agreement;
        this.reader = reader;
        this.survey = new SheetSurvey(profile);
        this.wanted = mapping.map(corrected -> new MappingFit(corrected, profile));
        this.wantedName = mapping.map(FindingAidMapping::name).orElse("");
    }

    /** Reads everything. */
    FindingAid read(List<DeliveredFile> workbooks) throws IOException {
        return read(workbooks, true);
    }

    /** Understands the headings and reads no record. */
    FindingAid understand(List<DeliveredFile> workbooks) throws IOException {
        return read(workbooks, false);
    }

    private FindingAid read(List<DeliveredFile> workbooks, boolean withRecords) throws IOException {
        if (workbooks.isEmpty()) {
            return refused(List.of(RecordFault.NO_WORKBOOK.found(agreement, Place.NOWHERE)));
        }
        Optional<String> contradiction = wanted.flatMap(MappingFit::contradiction);
        if (contradiction.isPresent()) {
            return refused(List.of(
                    RecordFault.MAPPING_DOES_NOT_FIT.found(agreement, Place.NOWHERE, wantedName, contradiction.get())));
        }
        try (OpenWorkbooks open = new OpenWorkbooks(reader)) {
            List<Finding> objections = new ArrayList<>();
            for (DeliveredFile workbook : workbooks) {
                objection(workbook, open.open(workbook)).ifPresent(objections::add);
            }
            if (!objections.isEmpty()) {
                return refused(objections);
            }
            List<Surveyed> surveyed = new ArrayList<>();
            for (DeliveredFile workbook : workbooks) {
                surveyed.add(survey(workbook, open.rows(workbook.path())));
            }
            Optional<List<Surveyed>> chosen = WorkbookChoice.of(surveyed);
            if (chosen.isEmpty()) {
                return refused(surveyed.stream()
                        .map(wanted.isPresent() ? this::withoutFit : this::withoutSheets)
                        .toList());
            }
            return read(open, chosen.get(), surveyed, withRecords);
        }
    }

    /** Why the workbook could not be read; empty when it was. */
    private Optional<Finding> objection(DeliveredFile workbook, WorkbookAnswer answer) {
        Place place = Place.file(workbook.path());
        return switch (answer) {
            case WorkbookAnswer.Rows rows -> Optional.empty();
            case WorkbookAnswer.Allowed allowed -> Optional.empty();
            case WorkbookAnswer.Macro macro -> Optional.of(RecordFault.MACRO_WORKBOOK.found(agreement, place));
            case WorkbookAnswer.Encrypted locked -> Optional.of(RecordFault.WORKBOOK_ENCRYPTED.found(agreement, place));
            case WorkbookAnswer.Unreadable(String detail) ->
                Optional.of(RecordFault.WORKBOOK_UNREADABLE.found(agreement, place, detail));
            case WorkbookAnswer.TooHeavy(String limit) ->
                Optional.of(RecordFault.WORKBOOK_TOO_HEAVY.found(agreement, place, limit));
        };
    }

    private FindingAid refused(List<Finding> findings) {
        return new FindingAid(List.of(), findings, List.of());
    }

    private Finding withoutFit(Surveyed workbook) {
        return RecordFault.MAPPING_DOES_NOT_FIT.found(
                agreement, Place.file(workbook.workbook()), wantedName, NameList.of(workbook.others()));
    }

    private Surveyed survey(DeliveredFile file, WorkbookRows workbook) throws IOException {
        List<SheetMapping> understood = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (DeliveredSheet sheet : workbook.sheets()) {
            names.add(sheet.name());
            if (sheet.visible()) {
                List<SheetRow> first = first(workbook, sheet, encoding(file.path(), workbook, sheet));
                understand(file, sheet, first).ifPresent(understood::add);
            }
        }
        return WorkbookChoice.best(file, understood, names);
    }

    private Optional<SheetMapping> understand(DeliveredFile file, DeliveredSheet sheet, List<SheetRow> first) {
        if (wanted.isEmpty()) {
            return survey.survey(file.path(), sheet.name(), first);
        }
        Optional<MappingFit.Fitted> fitted = wanted.get().fit(file.path(), sheet.name(), first);
        fitted.filter(fit -> !fit.missing().isEmpty())
                .ifPresent(fit -> ofTheMapping.add(RecordFault.MAPPING_COLUMN_MISSING.found(
                        agreement,
                        Place.row(sheet.name(), fit.sheet().lastHeadingRow()).in(file.path()),
                        wantedName,
                        NameList.of(fit.missing()))));
        return fitted.map(MappingFit.Fitted::sheet);
    }

    private static List<SheetRow> first(WorkbookRows workbook, DeliveredSheet sheet, SheetEncoding encoding)
            throws IOException {
        List<SheetRow> first = new ArrayList<>();
        try (WorkbookRows.Rows rows = workbook.rows(sheet)) {
            while (rows.hasNext() && first.size() < SheetSurvey.ROWS) {
                first.add(encoding.toUnicode(rows.next()));
            }
        }
        return first;
    }

    private Finding withoutSheets(Surveyed workbook) {
        List<String> missing = Stream.of(RecordKind.DOSSIER, RecordKind.DOCUMENT)
                .filter(kind -> kind.isItem()
                        ? RecordKind.ITEMS.stream().noneMatch(item -> WorkbookChoice.has(workbook.sheets(), item))
                        : !WorkbookChoice.has(workbook.sheets(), kind))
                .map(kind -> profile.record(kind).label().vi())
                .toList();
        return RecordFault.NO_MATCHING_SHEET.found(
                agreement,
                Place.file(workbook.workbook()),
                String.join(", ", missing),
                profile.title().vi(),
                NameList.of(workbook.others()),
                profile.title().en());
    }

    private FindingAid read(OpenWorkbooks open, List<Surveyed> chosen, List<Surveyed> all, boolean withRecords)
            throws IOException {
        List<Finding> findings = new ArrayList<>(ofTheMapping);
        List<RecordTable> tables = new ArrayList<>();
        List<SheetMapping> sheets = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Surveyed workbook : chosen) {
            for (SheetMapping sheet : workbook.sheets()) {
                sheets.add(sheet);
                if (withRecords) {
                    SheetReader.Read read = read(open.rows(workbook.workbook()), sheet);
                    tables.addAll(read.tables());
                    findings.addAll(read.findings());
                }
            }
            others.addAll(workbook.others());
            if (!workbook.others().isEmpty()) {
                findings.add(RecordFault.SHEETS_NOT_READ.found(
                        agreement,
                        Place.file(workbook.workbook()),
                        String.valueOf(workbook.others().size()),
                        NameList.of(workbook.others())));
            }
        }
        List<String> unread = unread(chosen, all);
        if (!unread.isEmpty()) {
            findings.add(RecordFault.WORKBOOKS_NOT_READ.found(
                    agreement,
                    Place.file(chosen.getFirst().workbook()),
                    chosen.getFirst().workbook(),
                    NameList.of(unread)));
        }
        return new FindingAid(
                tables,
                findings,
                unread,
                chosen.size() == 1 ? Optional.of(handedBack(chosen.getFirst(), tables)) : Optional.empty(),
                Optional.of(new FindingAidMapping(wantedName, profile.id(), sheets, others)));
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

    private SheetReader.Read read(WorkbookRows workbook, SheetMapping mapping) throws IOException {
        DeliveredSheet sheet = workbook.sheets().stream()
                .filter(each -> each.name().equals(mapping.sheet()))
                .findFirst()
                .orElseThrow();
        SheetEncoding encoding = encoding(mapping.workbook(), workbook, sheet);
        try (WorkbookRows.Rows rows = workbook.rows(sheet)) {
            SheetReader.Read read = new SheetReader(profile, agreement, mapping).read(encoding.toUnicode(rows));
            return read.and(encoding.findings(agreement, mapping));
        }
    }

    /** Found once: it takes a look at every cell. */
    private SheetEncoding encoding(String path, WorkbookRows workbook, DeliveredSheet sheet) throws IOException {
        SheetEncoding known = encodings.get(path + "\n" + sheet.name());
        if (known != null) {
            return known;
        }
        SheetEncoding encoding = SheetEncoding.of(workbook, sheet);
        encodings.put(path + "\n" + sheet.name(), encoding);
        return encoding;
    }
}
