package vn.kholuutru.ingest.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.packaging.AipPackager;

/**
 * The later half of one run over a delivery, for each document found right: package → sign → store → index → acknowledge.
 * Each step is in the journal before the next begins. Safe for use by many threads.
 */
final class StoringSteps {
    private final Tools tools;
    private final String user;
    private final RecordStatus status;
    private final Map<SubmissionId, Submission> earlier;
    private final Unfinished unfinished;
    private final Map<FondsCode, Fonds> fondsKept = new ConcurrentHashMap<>();
    private final Map<DossierCode, Dossier> dossiersKept = new ConcurrentHashMap<>();

    /** What the steps ask of others; the same for every run. */
    record Tools(
            SubmissionJournal journal,
            AipStore store,
            ArchiveIndex index,
            AipPackager packager,
            Revisions revisions,
            IndexedDocuments indexedDocuments,
            IndexingQueue indexing,
            RepresentationWishes representations) {}

    /**
     * @param user who handed the delivery over
     * @param earlier the submissions as an earlier run left them
     * @param unfinished told when a document has come to its end
     */
    StoringSteps(
            Tools tools,
            String user,
            RecordStatus status,
            Map<SubmissionId, Submission> earlier,
            Unfinished unfinished) {
        this.tools = tools;
        this.user = user;
        this.status = status;
        this.earlier = Map.copyOf(earlier);
        this.unfinished = unfinished;
    }

    /** Runs to the acknowledgment or throws; then nothing is acknowledged and it can be run again. */
    void store(ExaminedDocument examined, AipAddress address) {
        advance(examined, SubmissionState.VALIDATED, address, examined.findings());
        keepContainers(examined);
        if (!storedBefore(examined.id(), address)) {
            AipPackage aip =
                    tools.packager().pack(examined.document(), examined.inspected(), address, examined.accessLevel());
            advance(examined, SubmissionState.SIGNED, address, List.of());
            tools.store().store(aip);
        }
        makeSearchable(examined, address);
    }

    private void advance(ExaminedDocument examined, SubmissionState state, AipAddress address, List<Finding> findings) {
        tools.journal().advance(examined.id(), state, Optional.of(address), examined.pageCount(), findings);
    }

    /** As {@link #store}, into an AIP that is there. */
    void addVersion(ExaminedDocument delivered, StoredAip aip) {
        AipAddress address = aip.address();
        ExaminedDocument examined =
                status == RecordStatus.SUPPLEMENT ? tools.revisions().supplementing(delivered, aip) : delivered;
        advance(examined, SubmissionState.VALIDATED, address, examined.findings());
        keepContainers(examined);
        if (tools.revisions().carriedOut(address, examined.id())
                || tools.revisions().add(examined, aip, user)) {
            makeSearchable(examined, address);
        } else {
            advance(examined, SubmissionState.SKIPPED, address, List.of());
            unfinished.end();
        }
    }

    private void makeSearchable(ExaminedDocument examined, AipAddress address) {
        advance(examined, SubmissionState.STORED, address, List.of());
        if (examined.document().accompaniesDossier()) {
            acceptUnindexed(examined, address);
        } else {
            tools.indexing()
                    .add(
                            tools.indexedDocuments().of(examined, address),
                            () -> acknowledgeFound(examined, address),
                            () -> acknowledge(
                                    examined,
                                    address,
                                    List.of(StepFaults.found(
                                            StepFaults.NOT_SEARCHABLE,
                                            Place.file(examined.document().path())))));
        }
    }

    /** What only accompanies its hồ sơ is kept and found by its code; searching finds documents. */
    private void acceptUnindexed(ExaminedDocument examined, AipAddress address) {
        tools.representations().note(examined, address);
        advance(examined, SubmissionState.ACCEPTED, address, List.of());
        unfinished.end();
    }

    /** A process killed between the store and the journal knew nothing of what it had stored. */
    private boolean storedBefore(SubmissionId id, AipAddress address) {
        return storingBeganBefore(id) && tools.store().reconcile(address);
    }

    private boolean storingBeganBefore(SubmissionId id) {
        return Optional.ofNullable(earlier.get(id))
                .filter(before -> before.state() != SubmissionState.RECEIVED)
                .isPresent();
    }

    private void acknowledgeFound(ExaminedDocument examined, AipAddress address) {
        try {
            advance(examined, SubmissionState.INDEXED, address, List.of());
        } catch (RuntimeException e) {
            unfinished.record(e);
            unfinished.end();
            throw e;
        }
        acknowledge(examined, address, List.of());
    }

    /** Only now a representation is wanted: the text it may bring must not be overtaken by a page without. */
    private void acknowledge(ExaminedDocument examined, AipAddress address, List<Finding> findings) {
        try {
            tools.representations().note(examined, address);
            advance(examined, SubmissionState.ACCEPTED, address, findings);
        } catch (RuntimeException e) {
            unfinished.record(e);
            throw e;
        } finally {
            unfinished.end();
        }
    }

    /** Phông and hồ sơ come into being with their first accepted document, never without one. */
    private void keepContainers(ExaminedDocument examined) {
        fondsKept.computeIfAbsent(examined.fonds().code(), code -> {
            tools.store().keepFonds(examined.fonds());
            tools.index().keepFonds(examined.fonds(), IndexedDocuments.title(examined.fonds()));
            return examined.fonds();
        });
        dossiersKept.computeIfAbsent(examined.dossier().code(), code -> {
            tools.store().keepDossier(examined.dossier());
            tools.index().keepDossier(examined.dossier(), IndexedDocuments.title(examined.dossier()));
            return examined.dossier();
        });
    }
}
