package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;
import vn.kholuutru.ingest.validation.record.PartialDate;

/** A hồ sơ begins before it ends, or with it. */
public final class SpanBeginsBeforeItEnds implements DossierRule {
    private static final Fault SPAN_REVERSED = Fault.of(
                    "SPAN_REVERSED",
                    "SpanBeginsBeforeItEnds",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "RecordCheckTest#pointsOutASpanThatEndsBeforeItBegins")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(SPAN_REVERSED);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        Optional<Value> start = dossier.record().value("startdate");
        Optional<Value> end = dossier.record().value("enddate");
        Optional<PartialDate> first = start.map(Value::text).flatMap(PartialDate::of);
        Optional<PartialDate> last = end.map(Value::text).flatMap(PartialDate::of);
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get())
                ? List.of(circumstances
                        .agreement()
                        .judge(
                                SPAN_REVERSED,
                                end.get().place(),
                                dossier.dossier().code().value(),
                                start.get().text(),
                                end.get().text()))
                : List.of();
    }
}
