package vn.kholuutru.preservation.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.EvidenceStore;

/**
 * A batch as the store has it. Version N of its object adds the N-th time stamp.
 *
 * @param manifest of the latest version
 */
record StoredBatch(List<EvidenceLeaf> leaves, List<byte[]> tokens, byte[] manifest) {
    StoredBatch {
        leaves = List.copyOf(leaves);
        tokens = List.copyOf(tokens);
    }

    /**
     * @return empty when the batch is not in the store
     * @throws IllegalArgumentException when what is there is not as the archive left it
     */
    static Optional<StoredBatch> read(EvidenceStore store, BatchId batch) {
        Optional<byte[]> manifest = store.read(batch, EvidenceStore.MANIFEST);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> tokens = new ArrayList<>();
        for (int number = 1; number <= Manifest.parse(manifest.get()).version(); number++) {
            tokens.add(require(store, batch, Evidence.Files.timeStamp(number)));
        }
        return Optional.of(
                new StoredBatch(LeavesFile.read(require(store, batch, LeavesFile.NAME)), tokens, manifest.get()));
    }

    Checksum root() {
        return HashTree.over(digests()).root();
    }

    /** Empty when the version is not in the batch. */
    Optional<Place> placeOf(VersionId version) {
        for (int position = 0; position < leaves.size(); position++) {
            if (leaves.get(position).version().equals(version)) {
                return Optional.of(new Place(
                        leaves.get(position).digest(), HashTree.over(digests()).path(position)));
            }
        }
        return Optional.empty();
    }

    /** @param siblings from the leaf up to the root */
    record Place(Checksum digest, List<Checksum> siblings) {}

    private List<Checksum> digests() {
        return leaves.stream().map(EvidenceLeaf::digest).toList();
    }

    private static byte[] require(EvidenceStore store, BatchId batch, String name) {
        return store.read(batch, name)
                .orElseThrow(() -> new IllegalArgumentException("the batch " + batch + " has no " + name));
    }
}
