package vn.kholuutru.ingest.validation.record.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.validation.record.Circumstances;
import vn.kholuutru.ingest.validation.record.DossierRecord;
import vn.kholuutru.ingest.validation.record.DossierRule;

/** The tài liệu of a hồ sơ are numbered from 1 without a gap and each once (số thứ tự tài liệu trong hồ sơ). */
public final class OrdinalsAreContinuous implements DossierRule {
    private static final int RANGES_IN_A_MESSAGE = 20;

    private static final Fault ORDINAL_GAP = Fault.of(
                    "ORDINAL_GAP",
                    "OrdinalsAreContinuous",
                    Severity.WARNING,
                    Clause.FILE_NAME,
                    "RecordCheckTest#pointsOutGapsInTheOrdinalsOfADossier")
            .negotiable();
    private static final Fault ORDINAL_TWICE = Fault.of(
                    "ORDINAL_TWICE",
                    "OrdinalsAreContinuous",
                    Severity.WARNING,
                    Clause.FILE_NAME,
                    "RecordCheckTest#pointsOutAnOrdinalGivenTwice")
            .negotiable();

    @Override
    public List<Fault> faults() {
        return List.of(ORDINAL_GAP, ORDINAL_TWICE);
    }

    @Override
    public List<Finding> check(DossierRecord dossier, Circumstances circumstances) {
        if (!circumstances.wholeDossiers()) {
            return List.of();
        }
        NavigableMap<Long, Integer> ordinals = new TreeMap<>();
        dossier.items()
                .forEach(item ->
                        Ordinal.of(item).ifPresent(ordinal -> ordinals.merge(ordinal.number(), 1, Integer::sum)));
        List<Finding> findings = new ArrayList<>();
        List<String> gaps = gaps(ordinals);
        if (!gaps.isEmpty()) {
            findings.add(circumstances
                    .agreement()
                    .judge(ORDINAL_GAP, dossier.row(), dossier.dossier().code().value(), listed(gaps)));
        }
        List<String> twice = ordinals.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey().toString())
                .toList();
        if (!twice.isEmpty()) {
            findings.add(circumstances
                    .agreement()
                    .judge(
                            ORDINAL_TWICE,
                            dossier.row(),
                            dossier.dossier().code().value(),
                            listed(twice)));
        }
        return findings;
    }

    /** The ordinals missing between 1 and the greatest, as ranges. */
    private static List<String> gaps(NavigableMap<Long, Integer> ordinals) {
        List<String> gaps = new ArrayList<>();
        long expected = 1;
        for (long ordinal : ordinals.keySet()) {
            if (ordinal > expected) {
                gaps.add(ordinal == expected + 1 ? Long.toString(expected) : expected + "–" + (ordinal - 1));
            }
            expected = ordinal + 1;
        }
        return gaps;
    }

    private static String listed(List<String> texts) {
        String first = String.join(", ", texts.subList(0, Math.min(texts.size(), RANGES_IN_A_MESSAGE)));
        return texts.size() > RANGES_IN_A_MESSAGE ? first + " …" : first;
    }
}
