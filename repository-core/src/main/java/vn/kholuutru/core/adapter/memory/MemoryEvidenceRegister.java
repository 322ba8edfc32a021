package vn.kholuutru.core.adapter.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.ObjectRegister;

/** The register of evidence in memory, beside a register of objects. */
public final class MemoryEvidenceRegister implements EvidenceRegister {
    private static final int PART = 500;

    private final ObjectRegister objects;
    private final Map<BatchId, EvidenceBatch> batches = new TreeMap<>();
    private final Map<BatchId, List<EvidenceLeaf>> leaves = new HashMap<>();
    private final Map<AipId, Map<Integer, BatchId>> places = new HashMap<>();

    public MemoryEvidenceRegister(ObjectRegister objects) {
        this.objects = objects;
    }

    @Override
    public synchronized List<KeptObject> withoutBatch(Instant notedSince, int limit) {
        List<KeptObject> found = new ArrayList<>();
        List<KeptObject> part = objects.after(Optional.empty(), PART);
        while (!part.isEmpty()) {
            part.stream()
                    .filter(object -> !object.notedAt().isBefore(notedSince))
                    .filter(this::isWithoutBatch)
                    .forEach(found::add);
            part = objects.after(Optional.of(part.getLast().id()), PART);
        }
        return found.stream()
                .sorted(Comparator.comparing(KeptObject::notedAt).thenComparing(KeptObject::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<AipId, Set<Integer>> versionsInBatches(Collection<AipId> aips) {
        Map<AipId, Set<Integer>> found = new HashMap<>();
        for (AipId aip : aips) {
            Map<Integer, BatchId> versions = places.get(aip);
            if (versions != null) {
                found.put(aip, new TreeSet<>(versions.keySet()));
            }
        }
        return found;
    }

    @Override
    public synchronized void open(EvidenceBatch batch, List<EvidenceLeaf> its) {
        if (batches.putIfAbsent(batch.id(), batch) != null) {
            return;
        }
        leaves.put(batch.id(), List.copyOf(its));
        for (EvidenceLeaf leaf : its) {
            places.computeIfAbsent(leaf.version().aip().aip(), aip -> new HashMap<>())
                    .putIfAbsent(leaf.version().number(), batch.id());
        }
    }

    @Override
    public synchronized Optional<EvidenceBatch> waiting() {
        return batches.values().stream()
                .filter(batch -> batch.stamp().isEmpty())
                .findFirst();
    }

    @Override
    public synchronized List<EvidenceLeaf> leaves(BatchId batch) {
        return leaves.getOrDefault(batch, List.of());
    }

    @Override
    public synchronized void stamped(BatchId id, BatchStamp stamp) {
        batches.computeIfPresent(
                id, (same, batch) -> new EvidenceBatch(batch.id(), batch.oldest(), batch.leaves(), Optional.of(stamp)));
    }

    @Override
    public synchronized Optional<EvidenceBatch> find(BatchId batch) {
        return Optional.ofNullable(batches.get(batch));
    }

    @Override
    public synchronized Optional<BatchId> batchOf(VersionId version) {
        return Optional.ofNullable(places.get(version.aip().aip())).map(versions -> versions.get(version.number()));
    }

    @Override
    public synchronized List<EvidenceBatch> expiringBefore(Instant time, int limit) {
        return batches.values().stream()
                .filter(batch -> batch.stamp()
                        .filter(stamp -> stamp.expires().isBefore(time))
                        .isPresent())
                .sorted(Comparator.comparing(
                        batch -> batch.stamp().orElseThrow().expires()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<EvidenceBatch> notOf(Set<String> authorities, int limit) {
        return batches.values().stream()
                .filter(batch -> batch.stamp()
                        .filter(stamp -> !authorities.contains(stamp.authority()))
                        .isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Totals totals() {
        List<EvidenceBatch> stamped = batches.values().stream()
                .filter(batch -> batch.stamp().isPresent())
                .toList();
        return new Totals(
                stamped.stream().mapToLong(EvidenceBatch::leaves).sum(),
                stamped.size(),
                stamped.stream()
                        .map(batch -> batch.stamp().orElseThrow().time())
                        .max(Comparator.naturalOrder()));
    }

    @Override
    public synchronized Backlog backlog() {
        List<KeptObject> without = withoutBatch(Instant.EPOCH, Integer.MAX_VALUE);
        List<EvidenceBatch> waiting = batches.values().stream()
                .filter(batch -> batch.stamp().isEmpty())
                .toList();
        return new Backlog(
                without.size()
                        + waiting.stream().mapToLong(EvidenceBatch::leaves).sum(),
                Stream.concat(
                                without.stream().map(KeptObject::notedAt),
                                waiting.stream().map(EvidenceBatch::oldest))
                        .min(Comparator.naturalOrder()));
    }

    private boolean isWithoutBatch(KeptObject object) {
        return object.id()
                .aip()
                .filter(aip -> object.manifest().isPresent())
                .filter(aip -> !places.getOrDefault(aip.aip(), Map.of()).containsKey(object.head()))
                .isPresent();
    }
}
