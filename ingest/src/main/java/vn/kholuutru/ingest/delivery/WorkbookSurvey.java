package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.kholuutru.ingest.workbook.WorkbookRows;

/** Looks at the first rows of every visible sheet of a workbook, and says what its columns are, or a person said they are. */
final class WorkbookSurvey {
    private final MetadataProfile profile;
    private final Agreement agreement;
    private final SheetEncodings encodings;
    private final SheetSurvey survey;
    private final Optional<MappingFit> wanted;
    private final String wantedName;
    private final List<Finding> findings = new ArrayList<>();

    WorkbookSurvey(
            MetadataProfile profile,
            Agreement agreement,
            SheetEncodings encodings,
            Optional<FindingAidMapping> mapping) {
        this.profile = profile;
        this.agreement = agreement;
        this.encodings = encodings;
        this.survey = new SheetSurvey(profile);
        this.wanted = mapping.map(corrected -> new MappingFit(corrected, profile));
        this.wantedName = mapping.map(FindingAidMapping::name).orElse("");
    }

    /** A mapping that cannot be followed for any workbook. */
    Optional<Finding> contradiction() {
        return wanted.flatMap(MappingFit::contradiction)
                .map(why -> RecordFault.MAPPING_DOES_NOT_FIT.found(agreement, Place.NOWHERE, wantedName, why));
    }

    /** What the mapping asks for and the workbooks surveyed so far do not have. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Why a surveyed workbook is no mục lục. */
    Finding objection(Surveyed workbook) {
        return wanted.isPresent() ? withoutFit(workbook) : withoutSheets(workbook);
    }

    Surveyed survey(DeliveredFile file, WorkbookRows workbook) throws IOException {
        List<SheetMapping> understood = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (DeliveredSheet sheet : workbook.sheets()) {
            names.add(sheet.name());
            if (sheet.visible()) {
                List<SheetRow> first = first(workbook, sheet, encodings.of(file.path(), workbook, sheet));
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
                .ifPresent(fit -> findings.add(RecordFault.MAPPING_COLUMN_MISSING.found(
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

    private Finding withoutFit(Surveyed workbook) {
        return RecordFault.MAPPING_DOES_NOT_FIT.found(
                agreement, Place.file(workbook.workbook()), wantedName, NameList.of(workbook.others()));
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
}
