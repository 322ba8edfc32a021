package vn.kholuutru.ingest.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.packaging.RevisionEvents;

/**
 * What a replacement or a supplement does to the AIP stored under its code: a new version, the earlier ones kept. Its
 * events bear names that follow from the submission, so that the store itself tells whether a submission was carried
 * out, whoever was killed when.
 */
final class Revisions {
    private final AipStore store;
    private final AipPackager packager;

    Revisions(AipStore store, AipPackager packager) {
        this.store = store;
        this.packager = packager;
    }

    StoredAip stored(AipAddress address) {
        return store.find(address)
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("aip", address.aip().toString())));
    }

    /** True when the AIP has the version that this submission asked for. */
    boolean carriedOut(AipAddress address, SubmissionId submission) {
        return store.find(address).stream()
                .flatMap(aip -> aip.events().stream())
                .map(PreservationEvent::id)
                .anyMatch(id -> RevisionEvents.isOf(submission, id));
    }

    /** Why the document cannot become a version of this AIP. */
    Optional<Fault> obstacle(ExaminedDocument examined, StoredAip aip, RecordStatus status) {
        if (!examined.dossier().code().equals(aip.address().dossier())
                || !examined.fonds().code().equals(aip.address().fonds())) {
            return Optional.of(RevisionFaults.OTHER_DOSSIER);
        }
        boolean otherTable =
                !examined.description().profile().equals(aip.description().profile())
                        || examined.description().kind() != aip.description().kind();
        return status == RecordStatus.SUPPLEMENT && otherTable
                ? Optional.of(RevisionFaults.OTHER_PROFILE)
                : Optional.empty();
    }

    /** A supplement gives its own values and leaves all others as they are stored. */
    ExaminedDocument supplementing(ExaminedDocument examined, StoredAip aip) {
        DeliveredDocument whole =
                examined.document().describedBy(supplemented(aip.description(), examined.description()));
        return inStoredContainers(examined.with(whole));
    }

    /** The phông and the hồ sơ with the supplement's values added to those that are stored. */
    ExaminedDocument inStoredContainers(ExaminedDocument examined) {
        Fonds fonds = examined.fonds();
        Dossier dossier = examined.dossier();
        Fonds wholeFonds = store.findFonds(fonds.code())
                .map(kept -> new Fonds(fonds.code(), supplemented(kept.description(), fonds.description())))
                .orElse(fonds);
        Dossier wholeDossier = store.findDossier(fonds.code(), dossier.code())
                .map(kept -> new Dossier(
                        dossier.code(), dossier.fonds(), supplemented(kept.description(), dossier.description())))
                .orElse(dossier);
        DeliveredDocument document = examined.document().in(wholeFonds, wholeDossier);
        return examined.with(document);
    }

    /** False when the AIP says all of it already. */
    boolean add(ExaminedDocument examined, StoredAip aip, String user) {
        return packager.versionsIn(store)
                .add(packager.change(aip, examined.document(), examined.inspected(), examined.id(), user))
                .added();
    }

    private static Description supplemented(Description kept, Description given) {
        if (!kept.profile().equals(given.profile()) || kept.kind() != given.kind()) {
            return given.complete() || !kept.complete() ? given : kept;
        }
        Map<FieldCode, List<String>> values = new LinkedHashMap<>(kept.values());
        Map<FieldCode, String> delivered = new LinkedHashMap<>(kept.delivered());
        given.values().forEach((field, list) -> {
            values.put(field, list);
            delivered.remove(field);
        });
        delivered.putAll(given.delivered());
        return new Description(kept.profile(), kept.kind(), values, kept.complete() || given.complete(), delivered);
    }
}
