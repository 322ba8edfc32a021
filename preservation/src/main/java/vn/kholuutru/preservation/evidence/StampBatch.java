package vn.kholuutru.preservation.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.preservation.evidence.EvidenceCheck.Judgement;

/**
 * Gives a batch its first time stamp, or one more before the certificate behind the latest expires (time-stamp renewal, RFC
 * 4998, 5.2). What an interrupted attempt has stored is taken up; a time stamp that does not hold is not kept.
 */
final class StampBatch {
    private final TimeStampAuthority authority;
    private final EvidenceCheck check;
    private final boolean trustedOnly;
    private final EvidenceStore store;
    private final EvidenceRegister register;
    private final BatchFiles files;

    /** @param trustedOnly when the archive was told whom to trust */
    StampBatch(
            TimeStampAuthority authority,
            EvidenceCheck check,
            boolean trustedOnly,
            EvidenceStore store,
            EvidenceRegister register,
            BatchFiles files) {
        this.authority = authority;
        this.check = check;
        this.trustedOnly = trustedOnly;
        this.store = store;
        this.register = register;
        this.files = files;
    }

    /** @throws UncheckedIOException when the authority or the store cannot do it now */
    BatchStamp first(EvidenceBatch batch) {
        Optional<StoredBatch> stored = StoredBatch.read(store, batch.id());
        if (stored.isPresent()) {
            return noted(batch.id(), stored.get());
        }
        List<EvidenceLeaf> leaves = register.leaves(batch.id());
        Checksum root = HashTree.over(leaves.stream().map(EvidenceLeaf::digest).toList())
                .root();
        byte[] token = authority.stamp(root);
        Judgement.Proven proven = require(root, List.of(token));
        store.keep(batch.id(), files.first(leaves, token));
        return stamped(batch.id(), proven, 1);
    }

    /** @throws UncheckedIOException as {@link #first} */
    BatchStamp renew(EvidenceBatch batch) {
        StoredBatch stored = StoredBatch.read(store, batch.id())
                .orElseThrow(() -> new UncheckedIOException(new IOException("the store has no batch " + batch.id())));
        if (stored.tokens().size() > batch.stamp().map(BatchStamp::number).orElse(0)) {
            return noted(batch.id(), stored);
        }
        List<byte[]> tokens = new ArrayList<>(stored.tokens());
        tokens.add(authority.stamp(Digests.sha512(tokens.getLast())));
        Judgement.Proven proven = require(stored.root(), tokens);
        store.keep(batch.id(), files.renewed(stored, tokens.getLast()));
        return stamped(batch.id(), proven, tokens.size());
    }

    /** True when the latest time stamp is by an authority the archive was told to trust, or it was told of none. */
    boolean isTrusted(EvidenceBatch batch) {
        return StoredBatch.read(store, batch.id())
                .map(stored -> check.ofTokens(stored.root(), stored.tokens()))
                .filter(judgement -> judgement instanceof Judgement.Proven proven && (proven.trusted() || !trustedOnly))
                .isPresent();
    }

    private BatchStamp noted(BatchId batch, StoredBatch stored) {
        Judgement.Proven proven = require(stored.root(), stored.tokens());
        // killed before it was written down: keeping what is there notes it
        store.keep(batch, new TreeMap<>(Map.of(EvidenceStore.MANIFEST, stored.manifest())));
        return stamped(batch, proven, stored.tokens().size());
    }

    private BatchStamp stamped(BatchId batch, Judgement.Proven proven, int number) {
        BatchStamp stamp = new BatchStamp(proven.time(), proven.authority(), proven.expires(), number);
        register.stamped(batch, stamp);
        return stamp;
    }

    private Judgement.Proven require(Checksum root, List<byte[]> tokens) {
        return switch (check.ofTokens(root, tokens)) {
            case Judgement.Disproven disproven ->
                throw new UncheckedIOException(new IOException(
                        authority.name() + " gave a time stamp that does not hold: " + disproven.reason()));
            case Judgement.Proven proven -> {
                if (trustedOnly && !proven.trusted()) {
                    throw new UncheckedIOException(new IOException(
                            proven.authority() + " is not an authority this archive was told to trust"));
                }
                yield proven;
            }
        };
    }
}
