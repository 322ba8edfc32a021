package vn.kholuutru.ingest.pipeline;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** What the steps of the pipeline themselves may come to say; none of it depends on an agreement. */
public final class StepFaults implements FaultSource {
    static final Fault NOT_READ = Fault.of(
            "NOT_READ",
            "EveryStepSucceeds",
            Severity.ERROR,
            Clause.ARCHIVE,
            "StepFaultsTest#aDeliveryThatCouldNotBeReadSaysSo");
    static final Fault NOT_STORED = Fault.of(
            "NOT_STORED",
            "EveryStepSucceeds",
            Severity.ERROR,
            Clause.ARCHIVE,
            "StepFaultsTest#aDocumentThatCouldNotBeStoredSaysSo");
    static final Fault NOT_SEARCHABLE = Fault.of(
            "NOT_SEARCHABLE",
            "EveryStepSucceeds",
            Severity.WARNING,
            Clause.ARCHIVE,
            "RevisionTest#givingUpRefusesTheReplacementThatWasNotAddedAndKeepsTheOneThatWas");
    static final Fault IGNORED_FILE = Fault.of(
            "IGNORED_FILE",
            "EveryFileIsADocument",
            Severity.INFO,
            Clause.RECEIPT,
            "StepFaultsTest#whatIsNoPartOfTheDeliveryIsListed");

    static final Fault DELIVERY_NOT_SCANNED = Fault.of(
            "DELIVERY_NOT_SCANNED",
            "EveryFileIsScanned",
            Severity.WARNING,
            Clause.RECEIPT,
            "StepFaultsTest#aDeliveryThatNoScannerSawSaysSo");

    @Override
    public List<Fault> faults() {
        return List.of(NOT_READ, NOT_STORED, NOT_SEARCHABLE, IGNORED_FILE, DELIVERY_NOT_SCANNED);
    }

    static Finding found(Fault fault, Place place, String... arguments) {
        return new Finding(fault.rule(), fault.word(), fault.ordinary(), place, arguments);
    }
}
