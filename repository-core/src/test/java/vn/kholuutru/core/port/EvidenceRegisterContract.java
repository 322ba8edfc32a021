package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** What every register of evidence must do. One pair of registers serves all the tests of a class. */
public abstract class EvidenceRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private final FondsCode fonds = new FondsCode("H49." + UUID.randomUUID());
    private final BatchId batch = BatchId.openedAt(NOON);

    protected abstract EvidenceRegister register();

    /** The register of objects beside it. */
    protected abstract ObjectRegister objects();

    @Test
    void findsAipsWithoutABatchTheOldestFirst() {
        AipAddress late = noted(1, NOON.plusSeconds(60));
        AipAddress early = noted(1, NOON);

        assertThat(waitingOfOurs(NOON)).containsExactly(early, late);
        assertThat(waitingOfOurs(NOON.plusSeconds(1))).containsExactly(late);
    }

    @Test
    void findsNeitherContainersNorWhatIsInABatch() {
        AipAddress aip = noted(1, NOON);
        objects().note(new KeptObject(ObjectId.of(fonds), 1, digest("i"), Optional.empty(), 5, 900, NOON));
        register().open(waitingBatch(1), List.of(leaf(aip, 1)));

        assertThat(waitingOfOurs(NOON)).isEmpty();
    }

    @Test
    void findsAnAipAgainWhenItHasANewVersion() {
        AipAddress aip = noted(1, NOON);
        register().open(waitingBatch(1), List.of(leaf(aip, 1)));

        objects().note(object(aip, 2, NOON.plusSeconds(90)));

        assertThat(waitingOfOurs(NOON)).containsExactly(aip);
        assertThat(register().versionsInBatches(List.of(aip.aip(), AipId.random())))
                .isEqualTo(Map.of(aip.aip(), Set.of(1)));
    }

    @Test
    void keepsTheLeavesInTheOrderOfTheTree() {
        List<EvidenceLeaf> leaves = List.of(leaf(noted(2, NOON), 2), leaf(noted(1, NOON), 1), leaf(noted(3, NOON), 3));

        register().open(waitingBatch(3), leaves);

        assertThat(register().leaves(batch)).containsExactlyElementsOf(leaves);
        assertThat(register().batchOf(leaves.get(1).version())).contains(batch);
        assertThat(register().batchOf(new VersionId(leaves.get(1).version().aip(), 7)))
                .isEmpty();
    }

    @Test
    void openingTheSameBatchAgainChangesNothing() {
        EvidenceLeaf leaf = leaf(noted(1, NOON), 1);
        register().open(waitingBatch(1), List.of(leaf));

        register().open(waitingBatch(1), List.of(leaf(noted(1, NOON), 1)));

        assertThat(register().leaves(batch)).containsExactly(leaf);
    }

    @Test
    void aBatchWaitsUntilItIsStamped() {
        register().open(waitingBatch(1), List.of(leaf(noted(1, NOON), 1)));
        assertThat(register().find(batch)).contains(waitingBatch(1));
        EvidenceRegister.Totals before = register().totals();
        EvidenceRegister.Backlog backlog = register().backlog();

        register().stamped(batch, stamp(NOON.plusSeconds(9000), 1));

        assertThat(register().find(batch))
                .contains(new EvidenceBatch(batch, NOON, 1, Optional.of(stamp(NOON.plusSeconds(9000), 1))));
        assertThat(register().totals().versions()).isEqualTo(before.versions() + 1);
        assertThat(register().backlog().versions()).isEqualTo(backlog.versions() - 1);
        assertThat(register().totals().latest()).isPresent();
    }

    @Test
    void namesTheOldestBatchThatWaits() {
        BatchId older = BatchId.openedAt(Instant.parse("2001-01-01T00:00:00Z"));
        register().open(waitingBatch(1), List.of(leaf(noted(1, NOON), 1)));
        register().open(new EvidenceBatch(older, NOON, 1, Optional.empty()), List.of(leaf(noted(1, NOON), 1)));

        assertThat(register().waiting()).map(EvidenceBatch::id).contains(older);
        register().stamped(older, stamp(Instant.parse("2100-01-01T00:00:00Z"), 1));
        assertThat(register().waiting()).map(EvidenceBatch::id).isNotEqualTo(Optional.of(older));
    }

    @Test
    void countsWhatHasNoTimeStampAndSaysSinceWhen() {
        long before = register().backlog().versions();
        Instant early = Instant.parse("1999-01-01T00:00:00Z");

        noted(1, NOON);
        register().open(new EvidenceBatch(batch, early, 1, Optional.empty()), List.of(leaf(noted(1, NOON), 1)));

        assertThat(register().backlog()).isEqualTo(new EvidenceRegister.Backlog(before + 2, Optional.of(early)));
        register().stamped(batch, stamp(NOON.plusSeconds(9000), 1));
    }

    @Test
    void namesStampedBatchesThatExpireSoon() {
        Instant expires = Instant.parse("2002-01-01T00:00:00Z");
        EvidenceBatch found = new EvidenceBatch(batch, NOON, 1, Optional.of(stamp(expires, 1)));
        register().open(found, List.of(leaf(noted(1, NOON), 1)));

        assertThat(register().expiringBefore(expires.plusSeconds(1), 1000)).contains(found);
        assertThat(register().expiringBefore(expires, 1000)).doesNotContain(found);

        register().stamped(batch, stamp(Instant.parse("2100-01-01T00:00:00Z"), 2));
        assertThat(register().expiringBefore(expires.plusSeconds(1), 1000)).isEmpty();
    }

    @Test
    void namesBatchesOfOtherAuthorities() {
        EvidenceBatch found = new EvidenceBatch(batch, NOON, 1, Optional.of(stamp(NOON.plusSeconds(9000), 1)));
        register().open(found, List.of(leaf(noted(1, NOON), 1)));

        assertThat(register().notOf(Set.of("CN=Somebody else"), 1000)).contains(found);
        assertThat(register().notOf(Set.of("CN=An authority", "CN=Somebody else"), 1000))
                .isEmpty();
        assertThat(register().notOf(Set.of(), 1000)).contains(found);
    }

    private List<AipAddress> waitingOfOurs(Instant since) {
        return register().withoutBatch(since, 100_000).stream()
                .map(object -> object.id().aip().orElseThrow())
                .filter(aip -> aip.fonds().equals(fonds))
                .toList();
    }

    private AipAddress noted(int head, Instant at) {
        AipAddress aip = new AipAddress(fonds, new DossierCode(fonds + ".2014.01.0003"), AipId.random());
        objects().note(object(aip, head, at));
        return aip;
    }

    private EvidenceBatch waitingBatch(int leaves) {
        return new EvidenceBatch(batch, NOON, leaves, Optional.empty());
    }

    private static BatchStamp stamp(Instant expires, int number) {
        return new BatchStamp(NOON, "CN=An authority", expires, number);
    }

    private static EvidenceLeaf leaf(AipAddress aip, int version) {
        return new EvidenceLeaf(new VersionId(aip, version), digest(aip + "/" + version));
    }

    private static KeptObject object(AipAddress aip, int head, Instant at) {
        return new KeptObject(
                ObjectId.of(aip), head, digest(aip + "" + head), Optional.of(digest("m")), 22, 300_000, at);
    }

    private static Checksum digest(String text) {
        return Digests.sha512(text.getBytes(StandardCharsets.UTF_8));
    }
}
