package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;
import vn.kholuutru.ingest.delivery.WorkbookChoice.Chosen;
import vn.kholuutru.ingest.delivery.WorkbookChoice.Surveyed;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.workbook.WorkbookAnswer;
import vn.kholuutru.ingest.workbook.WorkbookReader;

/**
 * Reads the mục lục: finds the workbooks, in them the sheets of phông, hồ sơ and tài liệu, in each the heading, and under
 * it the rows. Sheets are streamed; what stays in memory is the records.
 */
final class FindingAidReader {
    private final Agreement agreement;
    private final WorkbookReader reader;
    private final WorkbookSurvey survey;
    private final ChosenWorkbooks records;

    FindingAidReader(
            MetadataProfile profile, Agreement agreement, WorkbookReader reader, Optional<FindingAidMapping> mapping) {
        SheetEncodings encodings = new SheetEncodings();
        this.agreement = agreement;
        this.reader = reader;
        this.survey = new WorkbookSurvey(profile, agreement, encodings, mapping);
        this.records = new ChosenWorkbooks(
                profile,
                agreement,
                encodings,
                mapping.map(FindingAidMapping::name).orElse(""));
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
            return FindingAid.refused(List.of(RecordFault.NO_WORKBOOK.found(agreement, Place.NOWHERE)));
        }
        Optional<Finding> contradiction = survey.contradiction();
        if (contradiction.isPresent()) {
            return FindingAid.refused(List.of(contradiction.get()));
        }
        try (OpenWorkbooks open = new OpenWorkbooks(reader)) {
            List<Finding> objections = new ArrayList<>();
            for (DeliveredFile workbook : workbooks) {
                objection(workbook, open.open(workbook)).ifPresent(objections::add);
            }
            if (!objections.isEmpty()) {
                return FindingAid.refused(objections);
            }
            List<Surveyed> surveyed = new ArrayList<>();
            for (DeliveredFile workbook : workbooks) {
                surveyed.add(survey.survey(workbook, open.rows(workbook.path())));
            }
            Optional<Chosen> chosen = WorkbookChoice.of(surveyed);
            if (chosen.isEmpty()) {
                return FindingAid.refused(
                        surveyed.stream().map(survey::objection).toList());
            }
            FindingAid read = withRecords
                    ? records.read(open, chosen.get(), surveyed)
                    : records.understood(chosen.get().workbooks());
            return read.with(survey.findings());
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
}
