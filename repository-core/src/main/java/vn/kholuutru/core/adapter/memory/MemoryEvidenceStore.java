package vn.kholuutru.core.adapter.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Batches of evidence in memory. */
public final class MemoryEvidenceStore implements EvidenceStore {
    private final Map<BatchId, SortedMap<String, byte[]>> batches = new HashMap<>();

    @Override
    public synchronized void keep(BatchId batch, SortedMap<String, byte[]> added) {
        SortedMap<String, byte[]> kept = batches.computeIfAbsent(batch, id -> new TreeMap<>());
        byte[] manifest = Optional.ofNullable(added.get(MANIFEST))
                .orElseThrow(() -> new IllegalArgumentException("a batch is kept with its manifest"));
        Optional<byte[]> before = Optional.ofNullable(kept.get(MANIFEST));
        if (before.filter(same -> Arrays.equals(same, manifest)).isPresent()) {
            return;
        }
        if (!before.map(Digests::sha512)
                .equals(Manifest.parse(manifest).previous().map(Manifest.Entry::sha512))) {
            throw new ProblemException(new Problem.Conflict("BATCH_EXISTS", List.of(batch.value())));
        }
        added.forEach((name, bytes) -> kept.put(name, bytes.clone()));
    }

    @Override
    public synchronized Optional<byte[]> read(BatchId batch, String name) {
        return Optional.ofNullable(batches.get(batch))
                .map(files -> files.get(name))
                .map(byte[]::clone);
    }
}
