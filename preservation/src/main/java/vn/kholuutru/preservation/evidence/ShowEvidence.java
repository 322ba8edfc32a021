package vn.kholuutru.preservation.evidence;

import java.util.Optional;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.EvidenceDesk;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;

/** Makes the evidence of a version out of its batch, and judges it. */
final class ShowEvidence implements EvidenceDesk {
    private final EvidenceRegister register;
    private final EvidenceStore store;
    private final EvidenceCheck check;
    private final TimeStampTrust trust;

    ShowEvidence(EvidenceRegister register, EvidenceStore store, EvidenceCheck check, TimeStampTrust trust) {
        this.register = register;
        this.store = store;
        this.check = check;
        this.trust = trust;
    }

    @Override
    public Evidence of(VersionId version, Checksum manifest, Checksum signature) {
        Optional<BatchId> id = register.batchOf(version);
        if (id.isEmpty()) {
            return new Evidence.Awaited();
        }
        Optional<StoredBatch> batch;
        try {
            batch = StoredBatch.read(store, id.get());
        } catch (IllegalArgumentException damaged) {
            return new Evidence.Contradicted(id.get(), String.valueOf(damaged.getMessage()));
        }
        if (batch.isEmpty()) {
            return new Evidence.Awaited();
        }
        return batch.get()
                .placeOf(version)
                .map(place -> of(id.get(), batch.get(), place, manifest, signature))
                .orElseGet(() -> new Evidence.Contradicted(id.get(), "the batch does not list " + version));
    }

    @Override
    public TimeStampTrust trust() {
        return trust;
    }

    private Evidence of(BatchId id, StoredBatch batch, StoredBatch.Place place, Checksum manifest, Checksum signature) {
        if (!HashTree.node(manifest, signature).equals(place.digest())) {
            return new Evidence.Contradicted(id, "the manifest or its signature is not the one that was time-stamped");
        }
        EvidencePath path = new EvidencePath(manifest, signature, place.siblings(), batch.tokens());
        return switch (check.of(path)) {
            case Judgement.Disproven disproven -> new Evidence.Contradicted(id, disproven.reason());
            case Judgement.Proven proven ->
                new Evidence.Proven(
                        id,
                        proven.time(),
                        proven.authority(),
                        proven.trusted(),
                        proven.expires(),
                        new Evidence.Files(EvidenceRecords.write(path), path.inLines(), path.tokens()));
        };
    }
}
