package vn.kholuutru.ingest.validation.record.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DeliveryRule;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;
import vn.kholuutru.ingest.validation.record.PartialDate;

/** No record is of a day to come, or older than the paper an archive of the State keeps. */
public final class DatesArePlausible implements DeliveryRule {
    private static final LocalDate OLDEST = LocalDate.of(1800, 1, 1);

    private static final Fault IMPLAUSIBLE_DATE = Fault.of(
                    "IMPLAUSIBLE_DATE",
                    "DatesArePlausible",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "RecordCheckTest#pointsOutADayToCome")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(IMPLAUSIBLE_DATE);
    }

    @Override
    public List<Finding> check(List<DossierRecord> dossiers, Circumstances circumstances) {
        List<Finding> findings = new ArrayList<>();
        for (DossierRecord dossier : dossiers) {
            for (String word : List.of("startdate", "enddate")) {
                dossier.record()
                        .value(word)
                        .flatMap(date -> judged(date, circumstances))
                        .ifPresent(findings::add);
            }
            for (ItemRecord item : dossier.items()) {
                for (String word : List.of("issueddate", "phototime", "recorddate")) {
                    item.record()
                            .value(word)
                            .flatMap(date -> judged(date, circumstances))
                            .map(finding -> InFile.of(item, finding))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> judged(Value date, Circumstances circumstances) {
        return PartialDate.of(date.text())
                .filter(day ->
                        day.first().isAfter(circumstances.today()) || day.last().isBefore(OLDEST))
                .map(day -> circumstances
                        .agreement()
                        .judge(
                                IMPLAUSIBLE_DATE,
                                date.place(),
                                date.label().vi(),
                                date.label().en(),
                                date.text()));
    }
}
