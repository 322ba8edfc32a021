package vn.kholuutru.ingest.pipeline;

import java.util.List;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.FaultSource;

/** What may be wrong with a document that is to replace or supplement what is stored; no agreement changes it. */
public final class RevisionFaults implements FaultSource {
    static final Fault NOTHING_TO_REPLACE = Fault.of(
            "NOTHING_TO_REPLACE",
            "ReplacedDocumentIsStored",
            Severity.ERROR,
            Clause.INTEGRITY,
            "RevisionTest#aReplacementOfWhatIsNotStoredIsRefused");
    static final Fault EARLIER_VERSION = Fault.of(
            "EARLIER_VERSION",
            "ReplacementIsNew",
            Severity.ERROR,
            Clause.INTEGRITY,
            "RevisionTest#theBytesOfAnEarlierVersionReplaceNothing");
    static final Fault REPLACED_SINCE = Fault.of(
            "REPLACED_SINCE",
            "DeliveredVersionIsTheLatest",
            Severity.WARNING,
            Clause.INTEGRITY,
            "RevisionTest#theOldDeliveryComingAgainIsSkippedAndSaysThatThereIsANewerVersion");
    static final Fault FILE_DIFFERS = Fault.of(
            "FILE_DIFFERS",
            "SupplementKeepsTheFile",
            Severity.ERROR,
            Clause.INTEGRITY,
            "RevisionTest#aSupplementReplacesNoFile");
    static final Fault OTHER_DOSSIER = Fault.of(
            "OTHER_DOSSIER",
            "DocumentStaysInItsDossier",
            Severity.ERROR,
            Clause.ARCHIVE,
            "RevisionTest#aReplacementMovesNoDocumentToAnotherDossier");
    static final Fault OTHER_PROFILE = Fault.of(
            "OTHER_PROFILE",
            "SupplementKeepsTheProfile",
            Severity.ERROR,
            Clause.ARCHIVE,
            "RevisionTest#aSupplementUnderAnotherCircularIsRefused");
    static final Fault TEST_ONLY = Fault.of(
            "TEST_ONLY",
            "TestIsNotStored",
            Severity.INFO,
            Clause.ARCHIVE,
            "RevisionTest#aTestIsJudgedAndLeavesNothing");

    @Override
    public List<Fault> faults() {
        return List.of(
                NOTHING_TO_REPLACE,
                EARLIER_VERSION,
                REPLACED_SINCE,
                FILE_DIFFERS,
                OTHER_DOSSIER,
                OTHER_PROFILE,
                TEST_ONLY);
    }
}
