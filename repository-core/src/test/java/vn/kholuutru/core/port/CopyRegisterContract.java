package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/** What every register of copies must do. One register serves all the tests of a class. */
public abstract class CopyRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private static final TargetId HALL = new TargetId("nha-kho-2");
    private static final TargetId SAME_DISK = new TargetId("nha-kho-2b");
    private static final TargetId FAR = new TargetId("tinh-ban");
    private static final Independence TWO =
            new Independence(new TreeMap<>(Map.of(HALL, "DISK-1", SAME_DISK, "DISK-1", FAR, "DISK-2")), 2);

    private final FondsCode fonds = new FondsCode("H49." + UUID.randomUUID());
    private final KeptObject first = object("a", 1, NOON);
    private final KeptObject second = object("b", 1, NOON.plusSeconds(600));

    protected abstract CopyRegister register();

    /** The register of objects that it is held against. */
    protected abstract ObjectRegister objects();

    @Test
    void findsTheReceiptAsItWasSigned() {
        CopyReceipt receipt = receipt(first, HALL);

        register().keep(receipt);

        CopyReceipt found = register().find(first.id(), HALL).orElseThrow();
        assertThat(found.statement()).isEqualTo(receipt.statement());
        assertThat(found.signature()).isEqualTo(receipt.signature());
        assertThat(register().find(first.id(), FAR)).isEmpty();
    }

    @Test
    void keepsOnlyTheLatestReceiptOfAnObjectOnATarget() {
        register().keep(receipt(first, FAR));
        register().keep(receipt(first, HALL));
        register().keep(receipt(object("a", 2, NOON), HALL));

        assertThat(register().of(first.id())).extracting(CopyReceipt::target).containsExactly(HALL, FAR);
        assertThat(register().find(first.id(), HALL)).map(CopyReceipt::head).contains(2);
    }

    @Test
    void walksTheReceiptsOfATargetInParts() {
        TargetId own = new TargetId("t" + UUID.randomUUID().toString().substring(0, 8));
        register().keep(receipt(second, own));
        register().keep(receipt(first, own));

        List<CopyReceipt> one = register().after(own, Optional.empty(), 1);

        assertThat(one).extracting(CopyReceipt::object).containsExactly(first.id());
        assertThat(register().after(own, Optional.of(first.id()), 5))
                .extracting(CopyReceipt::object)
                .containsExactly(second.id());
    }

    @Test
    void anObjectLacksACopyUntilItsLatestVersionHasAReceipt() {
        note(first, second);
        assertThat(lacking(NOON)).containsExactly(first.id(), second.id());
        assertThat(lacking(NOON.plusSeconds(1))).containsExactly(second.id());

        register().keep(receipt(first, HALL));
        assertThat(lacking(NOON)).containsExactly(second.id());

        note(object("a", 2, NOON.plusSeconds(900)));
        assertThat(lacking(NOON)).containsExactly(first.id(), second.id());
    }

    @Test
    void tellsWhatATargetLackedBeforeAMoment() {
        note(first, second);
        register().keep(receipt(first, HALL));

        assertThat(lackingBefore(NOON.plusSeconds(1))).containsExactly(second.id());
        assertThat(lackingBefore(NOON)).containsExactly(first.id(), second.id());
    }

    @Test
    void aWithdrawnReceiptCountsNoMore() {
        note(first);
        register().keep(receipt(first, HALL));

        register().withdraw(first.id(), HALL);
        register().withdraw(first.id(), FAR);

        assertThat(register().find(first.id(), HALL)).isEmpty();
        assertThat(lacking(NOON)).containsExactly(first.id());
    }

    @Test
    void copiesOnOneMediumAreNotIndependent() {
        note(first, second);
        register().keep(receipt(first, HALL));
        register().keep(receipt(first, SAME_DISK));
        register().keep(receipt(second, HALL));
        register().keep(receipt(second, FAR));

        assertThat(gaps()).containsExactly(new CopyGap(first, List.of(HALL, SAME_DISK)));
        assertThat(covered(NOON)).isEqualTo(new FondsCopies(Optional.of(fonds), 2, 2_000, 1, 1, Optional.of(NOON)));
    }

    @Test
    void aReceiptOfAnEarlierVersionDoesNotCount() {
        note(first);
        register().keep(receipt(first, HALL));
        register().keep(receipt(first, FAR));
        assertThat(gaps()).isEmpty();

        KeptObject changed = object("a", 2, NOON.plusSeconds(60));
        note(changed);

        assertThat(gaps()).containsExactly(new CopyGap(changed, List.of()));
    }

    @Test
    void whatWasStoredLatelyIsAGapButNotOverdue() {
        note(first, second);

        assertThat(covered(NOON.plusSeconds(1)).gaps()).isEqualTo(2);
        assertThat(covered(NOON.plusSeconds(1)).overdue()).isEqualTo(1);
    }

    @Test
    void aTargetThatIsNoLongerDescribedDoesNotCount() {
        note(first);
        register().keep(receipt(first, HALL));
        register().keep(receipt(first, new TargetId("bo-roi")));

        assertThat(gaps()).containsExactly(new CopyGap(first, List.of(HALL)));
    }

    @Test
    void tellsWhatLiesOnATarget() {
        TargetId own = new TargetId("t" + UUID.randomUUID().toString().substring(0, 8));
        note(first, second);
        long before = register().holdings(own).lacking();
        register().keep(receipt(first, own));

        assertThat(register().holdings(own).objects()).isEqualTo(1);
        assertThat(register().holdings(own).bytes()).isEqualTo(1_000);
        assertThat(register().holdings(own).lacking()).isEqualTo(before - 1);
        assertThat(register().holdings(own).latest()).contains(NOON);
    }

    private void note(KeptObject... noted) {
        for (KeptObject object : noted) {
            objects().note(object);
        }
    }

    private List<ObjectId> lacking(Instant since) {
        return register().lacking(HALL, since, Optional.of(before()), 1_000).stream()
                .map(KeptObject::id)
                .filter(id -> id.fonds().equals(Optional.of(fonds)))
                .toList();
    }

    private List<ObjectId> lackingBefore(Instant moment) {
        return register().lackingBefore(HALL, moment, Optional.of(before()), 1_000).stream()
                .map(KeptObject::id)
                .filter(id -> id.fonds().equals(Optional.of(fonds)))
                .toList();
    }

    private List<CopyGap> gaps() {
        return register().gaps(TWO, Optional.of(fonds), Optional.empty(), 100);
    }

    private FondsCopies covered(Instant due) {
        return register().coverage(TWO, due).stream()
                .filter(copies -> copies.fonds().equals(Optional.of(fonds)))
                .findFirst()
                .orElseThrow();
    }

    private ObjectId before() {
        return ObjectId.of(fonds);
    }

    private KeptObject object(String name, int head, Instant notedAt) {
        ObjectId id = new ObjectId("info:fedora/" + fonds + "/" + name);
        return new KeptObject(
                id,
                head,
                Digests.sha512((id + "/" + head).getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                22,
                1_000,
                notedAt);
    }

    private static CopyReceipt receipt(KeptObject object, TargetId target) {
        return new CopyReceipt(
                object.id(),
                target,
                object.head(),
                object.inventory(),
                object.files(),
                object.bytes(),
                NOON,
                new byte[] {1, 2, 3});
    }
}
