package vn.kholuutru.ingest.validation.rule;

import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * The virus scanner found nothing. What it could not scan is refused, unless the archive was told to go on without: then
 * it is pointed out.
 */
public final class FileHasNoVirus implements ValidationRule {
    private static final Fault VIRUS_FOUND = Fault.of(
            "VIRUS_FOUND",
            "FileHasNoVirus",
            Severity.ERROR,
            Clause.RECEIPT,
            "InfectedFilesIT#anInfectedFileIsRefusedUnopened");
    private static final Fault VIRUS_NOT_SCANNED = Fault.of(
            "VIRUS_NOT_SCANNED",
            "FileHasNoVirus",
            Severity.ERROR,
            Clause.RECEIPT,
            "GuardedInspectorTest#whatNobodyScannedIsRefusedUnopened");

    @Override
    public List<Fault> faults() {
        return List.of(VIRUS_FOUND, VIRUS_NOT_SCANNED);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        List<Finding> findings =
                new ArrayList<>(Judgement.obstacles(document, inspection, agreement, VIRUS_FOUND, VIRUS_NOT_SCANNED));
        inspection.virusCheck().filter(check -> !check.done()).ifPresent(check -> {
            Place place = document.row().orElse(Place.NOWHERE).in(document.path());
            findings.add(agreement.judge(VIRUS_NOT_SCANNED, Severity.WARNING, place, check.detail()));
        });
        return findings;
    }
}
