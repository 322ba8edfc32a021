package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DocumentRule;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.ItemRecord;
import vn.kholuutru.ingest.validation.record.PartialDate;

/** A tài liệu is no older and no younger than its hồ sơ; a month or a year is taken for every day it may mean. */
public final class DocumentDateLiesInTheSpanOfItsDossier implements DocumentRule {
    private static final Fault DATE_OUTSIDE_DOSSIER = Fault.of(
                    "DATE_OUTSIDE_DOSSIER",
                    "DocumentDateLiesInTheSpanOfItsDossier",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "RecordCheckTest#pointsOutADocumentDatedOutsideItsDossier")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(DATE_OUTSIDE_DOSSIER);
    }

    @Override
    public List<Finding> check(ItemRecord item, DossierRecord dossier, Circumstances circumstances) {
        Optional<Value> date = Stream.of("issueddate", "phototime", "recorddate")
                .flatMap(word -> item.record().value(word).stream())
                .findFirst();
        Optional<PartialDate> day = date.map(Value::text).flatMap(PartialDate::of);
        Optional<PartialDate> start =
                dossier.record().value("startdate").map(Value::text).flatMap(PartialDate::of);
        Optional<PartialDate> end =
                dossier.record().value("enddate").map(Value::text).flatMap(PartialDate::of);
        if (day.isEmpty()) {
            return List.of();
        }
        boolean tooOld = start.filter(first -> day.get().isBefore(first)).isPresent();
        boolean tooYoung = end.filter(last -> last.isBefore(day.get())).isPresent();
        return tooOld || tooYoung
                ? List.of(circumstances
                        .agreement()
                        .judge(
                                DATE_OUTSIDE_DOSSIER,
                                date.get().place(),
                                date.get().text(),
                                dossier.record()
                                        .value("startdate")
                                        .map(Value::text)
                                        .orElse("…"),
                                dossier.record()
                                        .value("enddate")
                                        .map(Value::text)
                                        .orElse("…")))
                : List.of();
    }
}
