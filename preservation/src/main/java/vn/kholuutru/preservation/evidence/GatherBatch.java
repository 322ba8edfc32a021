package vn.kholuutru.preservation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Puts stored versions into a batch. Their digests come from inventories that are still those the archive acknowledged, so
 * that nothing altered since is ever proved; content is not read.
 */
final class GatherBatch {
    private static final Logger LOG = LoggerFactory.getLogger(GatherBatch.class);

    private final ObjectStorage storage;
    private final EvidenceRegister register;
    private final int most;
    private final Duration patience;
    private final Clock clock;

    /**
     * @param most versions in a batch, unless one AIP alone has more
     * @param patience how long the first may wait for others
     */
    GatherBatch(ObjectStorage storage, EvidenceRegister register, int most, Duration patience, Clock clock) {
        this.storage = storage;
        this.register = register;
        this.most = most;
        this.patience = patience;
        this.clock = clock;
    }

    /** Opens a batch with what was noted since; empty when nothing waits, or when it may wait for others. */
    Optional<EvidenceBatch> gather(Instant since) {
        List<KeptObject> waiting = register.withoutBatch(since, most);
        if (waiting.isEmpty() || (waiting.size() < most && mayWait(waiting.getFirst()))) {
            return Optional.empty();
        }
        Map<AipId, Set<Integer>> placed = register.versionsInBatches(waiting.stream()
                .flatMap(object -> object.id().aip().stream())
                .map(AipAddress::aip)
                .toList());
        List<EvidenceLeaf> leaves = new ArrayList<>();
        for (KeptObject object : waiting) {
            AipAddress aip = object.id().aip().orElseThrow();
            if (leaves.size() < most) {
                leaves.addAll(leaves(object, aip, placed.getOrDefault(aip.aip(), Set.of())));
            }
        }
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        EvidenceBatch batch = new EvidenceBatch(
                BatchId.openedAt(clock.instant()), waiting.getFirst().notedAt(), leaves.size(), Optional.empty());
        register.open(batch, leaves);
        return Optional.of(batch);
    }

    private boolean mayWait(KeptObject oldest) {
        return oldest.notedAt().plus(patience).isAfter(clock.instant());
    }

    /** All versions that are in no batch yet; none of an object that is not as it was acknowledged, which checks will find. */
    private List<EvidenceLeaf> leaves(KeptObject object, AipAddress aip, Set<Integer> placed) {
        Optional<Inventory> inventory = acknowledged(object);
        List<EvidenceLeaf> leaves = new ArrayList<>();
        for (int version = 1; version <= object.head(); version++) {
            VersionId id = new VersionId(aip, version);
            if (!placed.contains(version)) {
                inventory.flatMap(listed -> leaf(listed, id)).ifPresent(leaves::add);
            }
        }
        return leaves;
    }

    private static Optional<EvidenceLeaf> leaf(Inventory inventory, VersionId version) {
        String manifest = "v" + version.number() + "/content/" + Manifest.NAME;
        Optional<Checksum> signature = inventory.sha512Of(manifest + ".p7s");
        return inventory
                .sha512Of(manifest)
                .flatMap(digest -> signature.map(its -> new EvidenceLeaf(version, HashTree.node(digest, its))));
    }

    /** The inventory of the version that was acknowledged, which stays when later ones come (OCFL 1.1, 3.5). */
    private Optional<Inventory> acknowledged(KeptObject object) {
        String path = "v" + object.head() + "/" + Inventory.NAME;
        try (InputStream bytes = storage.open(object.id().folder(), path)) {
            byte[] json = bytes.readAllBytes();
            if (Digests.sha512(json).equals(object.inventory())) {
                return Optional.of(InventoryFile.read(json));
            }
            LOG.warn("{} is not as it was acknowledged and gets no time stamp", object.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException lost) {
            LOG.warn("{} has lost its inventory and gets no time stamp", object.id());
        }
        return Optional.empty();
    }
}
