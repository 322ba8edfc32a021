package vn.kholuutru.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.RecordFault;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * A document with everything found in it; the accessors below the components may be asked only of one that is not
 * refused.
 */
record ExaminedDocument(
        SubmissionId id, DeliveredDocument document, Optional<Inspection> inspection, List<Finding> findings) {

    boolean refused() {
        return inspection.isEmpty() || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    int pageCount() {
        return inspection.map(facts -> facts.pages().size()).orElse(0);
    }

    Inspection inspected() {
        return inspection.orElseThrow();
    }

    Checksum sha256() {
        return inspected().sha256();
    }

    DocumentCode code() {
        return document.code().orElseThrow();
    }

    Fonds fonds() {
        return document.fonds().orElseThrow();
    }

    Dossier dossier() {
        return document.dossier().orElseThrow();
    }

    Description description() {
        return document.description().orElseThrow();
    }

    AccessLevel accessLevel() {
        return AccessLevel.describedBy(description());
    }

    ExaminedDocument with(DeliveredDocument other) {
        return new ExaminedDocument(id, other, inspection, findings);
    }

    List<Finding> findingsAnd(RecordFault fault, String argument) {
        return findingsAnd(fault.fault(), argument);
    }

    List<Finding> findingsAnd(Fault fault, String argument) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(new Finding(fault.rule(), fault.word(), fault.ordinary(), place(), argument));
        return all;
    }

    private Place place() {
        return document.row().map(row -> row.in(document.path())).orElse(Place.file(document.path()));
    }
}
