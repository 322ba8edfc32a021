package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DocumentRule;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/** A photograph or a recording says what it shows: its title or its event. */
public final class PhotographsAndRecordingsAreNamed implements DocumentRule {
    private static final Fault UNTITLED_RECORD = Fault.of(
                    "UNTITLED_RECORD",
                    "PhotographsAndRecordingsAreNamed",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "RecordCheckTest#pointsOutAPhotographWithoutTitleAndEvent")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(UNTITLED_RECORD);
    }

    @Override
    public List<Finding> check(ItemRecord item, DossierRecord dossier, Circumstances circumstances) {
        RecordKind kind = item.record().description().kind();
        boolean speaks = kind != RecordKind.PHOTO && kind != RecordKind.RECORDING
                || DocumentSummary.title(item.record().description()).isPresent();
        return speaks || !item.delivered().complete()
                ? List.of()
                : List.of(circumstances
                        .agreement()
                        .judge(UNTITLED_RECORD, item.delivered().row().orElse(Place.NOWHERE)));
    }
}
