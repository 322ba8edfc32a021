package vn.kholuutru.preservation.evidence;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;

/** Fills the register from batches in the store that it does not know: after a restore, or when the database was made anew. */
final class ReadBatches {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBatches.class);
    private static final int PART = 200;

    private final ObjectRegister objects;
    private final EvidenceStore store;
    private final EvidenceRegister register;
    private final EvidenceCheck check;

    ReadBatches(ObjectRegister objects, EvidenceStore store, EvidenceRegister register, EvidenceCheck check) {
        this.objects = objects;
        this.store = store;
        this.register = register;
        this.check = check;
    }

    void read() {
        String below = "info:fedora/" + BatchId.CONTAINER;
        List<KeptObject> part = objects.after(Optional.of(new ObjectId(below)), PART);
        while (!part.isEmpty() && part.getFirst().id().value().startsWith(below)) {
            part.forEach(this::read);
            part = objects.after(Optional.of(part.getLast().id()), PART);
        }
    }

    private void read(KeptObject object) {
        Optional<BatchId> id = BatchId.of(object.id());
        if (id.isEmpty() || register.find(id.get()).isPresent()) {
            return;
        }
        try {
            StoredBatch.read(store, id.get()).ifPresent(batch -> note(id.get(), batch, object));
        } catch (IllegalArgumentException damaged) {
            LOG.warn("the evidence {} cannot be read: {}", id.get(), damaged.getMessage());
        }
    }

    private void note(BatchId id, StoredBatch batch, KeptObject object) {
        switch (check.ofTokens(batch.root(), batch.tokens())) {
            case Judgement.Disproven disproven -> LOG.warn("the evidence {} does not hold: {}", id, disproven.reason());
            case Judgement.Proven proven ->
                register.open(
                        new EvidenceBatch(
                                id,
                                object.notedAt(),
                                batch.leaves().size(),
                                Optional.of(new BatchStamp(
                                        proven.time(),
                                        proven.authority(),
                                        proven.expires(),
                                        batch.tokens().size()))),
                        batch.leaves());
        }
    }
}
