package vn.kholuutru.ingest.validation.record.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DescribedRecord.Value;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;
import vn.kholuutru.ingest.validation.record.PartialDate;

/** The year in mã hồ sơ is one of the years the hồ sơ spans (năm hình thành hồ sơ). */
public final class YearInTheCodeLiesInTheSpan implements DossierRule {
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");

    private static final Fault YEAR_OUTSIDE_DOSSIER = Fault.of(
                    "YEAR_OUTSIDE_DOSSIER",
                    "YearInTheCodeLiesInTheSpan",
                    Severity.WARNING,
                    Clause.ARCHIVE,
                    "RecordCheckTest#pointsOutAYearInTheCodeOutsideTheSpan")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(YEAR_OUTSIDE_DOSSIER);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        Optional<PartialDate> start =
                dossier.record().value("startdate").map(Value::text).flatMap(PartialDate::of);
        Optional<PartialDate> end =
                dossier.record().value("enddate").map(Value::text).flatMap(PartialDate::of);
        Optional<Integer> year = year(dossier);
        if (start.isEmpty() || end.isEmpty() || year.isEmpty()) {
            return List.of();
        }
        int first = start.get().first().getYear();
        int last = end.get().last().getYear();
        boolean outside = year.get() < Math.min(first, last) || year.get() > Math.max(first, last);
        return outside
                ? List.of(circumstances
                        .agreement()
                        .judge(
                                YEAR_OUTSIDE_DOSSIER,
                                dossier.record()
                                        .value("filecode")
                                        .map(Value::place)
                                        .orElse(dossier.row()),
                                dossier.dossier().code().value(),
                                year.get().toString(),
                                first == last ? Integer.toString(first) : first + "–" + last))
                : List.of();
    }

    /** What follows mã phông, when it can be a year: a number of an older mục lục cannot. */
    private static Optional<Integer> year(DossierRecord dossier) {
        String code = dossier.dossier().code().value();
        String fonds = dossier.fonds().code().value() + ".";
        return Optional.of(code)
                .filter(text -> text.startsWith(fonds))
                .map(text -> text.substring(fonds.length()).split("\\.", 2)[0])
                .filter(part -> YEAR.matcher(part).matches())
                .map(Integer::valueOf);
    }
}
