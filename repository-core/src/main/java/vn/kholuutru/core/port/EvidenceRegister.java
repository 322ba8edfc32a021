package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.ocfl.KeptObject;

/**
 * Which version is in which batch. What it says of stamped batches can be read again from the store; which versions are in
 * one that waits for its time stamp is known here alone. Safe for use by many threads; batches are opened by one process at a
 * time.
 */
public interface EvidenceRegister {
    /** AIPs noted at or after a time whose latest version is in no batch, the oldest first. */
    List<KeptObject> withoutBatch(Instant notedSince, int limit);

    /** Of these AIPs, the versions that are in a batch. */
    Map<AipId, Set<Integer>> versionsInBatches(Collection<AipId> aips);

    /** Settles which versions are in a batch, whole or not at all. Doing the same again changes nothing. */
    void open(EvidenceBatch batch, List<EvidenceLeaf> leaves);

    /** The oldest batch without a time stamp. */
    Optional<EvidenceBatch> waiting();

    /** In the order of the tree. */
    List<EvidenceLeaf> leaves(BatchId batch);

    /** The batch has its first time stamp, or one more. */
    void stamped(BatchId batch, BatchStamp stamp);

    Optional<EvidenceBatch> find(BatchId batch);

    Optional<BatchId> batchOf(VersionId version);

    /** Stamped batches whose latest time stamp expires before a time, the first to expire first. */
    List<EvidenceBatch> expiringBefore(Instant time, int limit);

    /** Stamped batches whose latest time stamp is none of these authorities', the oldest first. */
    List<EvidenceBatch> notOf(Set<String> authorities, int limit);

    Totals totals();

    /** What has no time stamp yet. Looks at every object: not to be asked at every turn. */
    Backlog backlog();

    /**
     * @param versions in stamped batches
     * @param batches that are stamped
     * @param latest when the latest time stamp of a new batch was given
     */
    record Totals(long versions, long batches, Optional<Instant> latest) {}

    /**
     * @param versions in a batch that waits, and AIPs whose latest version is in none
     * @param oldest when the first of them was noted
     */
    record Backlog(long versions, Optional<Instant> oldest) {}
}
