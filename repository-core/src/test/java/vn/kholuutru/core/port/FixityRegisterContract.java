package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/** What every register of checks must do. One register serves all the tests of a class; each has a place of its own. */
public abstract class FixityRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LIMIT = Duration.ofDays(90);

    private final FondsCode fonds = new FondsCode("H49." + UUID.randomUUID());
    private final TargetId place =
            new TargetId("kho-" + UUID.randomUUID().toString().substring(0, 8));

    /** The same register at every call, or another one over the same database. */
    protected abstract FixityRegister register();

    /** Those it looks into. */
    protected abstract ObjectRegister objects();

    protected abstract CopyRegister copies();

    @Test
    void anObjectIsDueOnTheStoreAtOnceAndOnATargetADayAfterItWasReadBack() {
        ObjectId object = kept(1, NOON);
        receipted(object, 1, NOON.plusSeconds(60));
        register().enlist(NOON, DAY);

        assertThat(claimed(object, TargetId.STORE, NOON)).isPresent();
        assertThat(claimed(object, place, NOON.plusSeconds(60))).isEmpty();
        assertThat(claimed(object, place, NOON.plusSeconds(60).plus(DAY)))
                .contains(new DueCheck(object, place, 1, 0, NOON.plusSeconds(60).plus(DAY), Optional.empty()));
    }

    @Test
    void enlistingAgainChangesNothingUnlessThereIsANewVersion() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        DueCheck first = claimed(object, place, NOON).orElseThrow();
        register().checked(first, NOON, Verdict.INTACT, NOON.plus(LIMIT));

        register().enlist(Instant.EPOCH, Duration.ZERO);
        assertThat(claimed(object, place, NOON.plus(DAY))).isEmpty();

        objects().note(object(object, 2, NOON.plus(DAY)));
        receipted(object, 2, NOON.plus(DAY));
        register().enlist(NOON, Duration.ZERO);
        assertThat(claimed(object, place, NOON.plus(DAY)))
                .contains(new DueCheck(object, place, 2, 0, NOON.plus(DAY), Optional.empty()));
    }

    @Test
    void theOldestComeFirstAndNobodyGetsWhatAnotherHas() {
        ObjectId late = receipted(kept(1, NOON), 1, NOON.plusSeconds(9));
        ObjectId early = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        Instant now = NOON.plusSeconds(10);

        List<DueCheck> one = register().claim(List.of(place), now, now.plus(DAY), 1);
        List<DueCheck> other = register().claim(List.of(place), now, now.plus(DAY), 9);

        assertThat(one).extracting(DueCheck::object).containsExactly(early);
        assertThat(other).extracting(DueCheck::object).containsExactly(late);
        assertThat(register().claim(List.of(place), now, now.plus(DAY), 9)).isEmpty();
    }

    @Test
    void whatAKilledWorkerHadIsTakenAgainWhenItsTimeIsOver() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        register().claim(List.of(place), NOON, NOON.plusSeconds(60), 9);

        assertThat(register().claim(List.of(place), NOON.plusSeconds(59), NOON.plus(DAY), 9))
                .isEmpty();
        assertThat(register().claim(List.of(place), NOON.plusSeconds(61), NOON.plus(DAY), 9))
                .extracting(DueCheck::object)
                .containsExactly(object);
    }

    @Test
    void roundsAreCountedWhileTheObjectIsWholeAndBeginAnewAfterDamage() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        register().checked(claimed(object, place, NOON).orElseThrow(), NOON, Verdict.INTACT, NOON);
        DueCheck second = claimed(object, place, NOON).orElseThrow();
        register().checked(second, NOON, Verdict.REPAIRED, NOON);

        assertThat(second.round()).isEqualTo(1);
        assertThat(claimed(object, place, NOON).orElseThrow().round()).isZero();
    }

    @Test
    void aCheckThatIsPutOffComesAgain() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        register().postpone(claimed(object, place, NOON).orElseThrow(), NOON.plus(DAY));

        assertThat(claimed(object, place, NOON)).isEmpty();
        assertThat(claimed(object, place, NOON.plus(DAY))).isPresent();
    }

    @Test
    void sinceWhenAnObjectIsAheadOrItsCheckFailsIsRememberedUntilItIsChecked() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        Instant later = NOON.plusSeconds(600);
        register().ahead(claimed(object, place, NOON).orElseThrow(), NOON, later);
        register().ahead(claimed(object, place, later).orElseThrow(), later, later);
        register().failed(claimed(object, place, later).orElseThrow(), later, later);
        register().postpone(claimed(object, place, later).orElseThrow(), later);

        DueCheck remembered = claimed(object, place, later).orElseThrow();
        assertThat(remembered.aheadSince()).contains(NOON);
        assertThat(remembered.failedSince()).contains(later);

        register().checked(remembered, later, Verdict.INTACT, later);
        assertThat(claimed(object, place, later)).contains(new DueCheck(object, place, 1, 1, later, Optional.empty()));
    }

    @Test
    void theVersionThatWasAheadBeginsAnewOnceItIsTheExpectedOne() {
        ObjectId object = kept(1, NOON);
        receipted(object, 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        register().ahead(claimed(object, place, NOON).orElseThrow(), NOON, NOON);
        register().failed(claimed(object, place, NOON).orElseThrow(), NOON, NOON);

        objects().note(object(object, 2, NOON));
        receipted(object, 2, NOON);
        register().enlist(NOON, Duration.ZERO);

        assertThat(claimed(object, place, NOON)).contains(new DueCheck(object, place, 2, 0, NOON, Optional.empty()));
    }

    @Test
    void coverageTellsWhatWasCheckedWhatIsLateAndWhatIsDamaged() {
        List<ObjectId> all = List.of(kept(1, NOON), kept(1, NOON), kept(1, NOON));
        all.forEach(object -> receipted(object, 1, NOON));
        register().enlist(NOON, Duration.ZERO);
        Instant later = NOON.plus(DAY);
        DueCheck whole = claimed(all.get(0), place, NOON).orElseThrow();
        register().checked(whole, later, Verdict.INTACT, later.plus(LIMIT));
        DueCheck damaged = claimed(all.get(1), place, NOON.plusSeconds(3600)).orElseThrow();
        register().checked(damaged, later, Verdict.DAMAGED, later.plus(DAY));

        assertThat(coverage(later)).isEqualTo(new PlaceCoverage(place, 3, 1, 1, 1, 0, 1, Optional.of(later)));
        assertThat(coverage(NOON.plus(LIMIT).plusSeconds(1)).late()).isEqualTo(1);
        assertThat(coverage(later.plus(LIMIT).plusSeconds(1)).inTime()).isZero();
    }

    @Test
    void anOrderMakesItsPartDueAndIsDoneWhenAllOfItIsChecked() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        register().enlist(NOON, Duration.ZERO);
        register().checked(claimed(object, place, NOON).orElseThrow(), NOON, Verdict.INTACT, NOON.plus(LIMIT));
        FixityOrder order =
                new FixityOrder(UUID.randomUUID(), NOON.plus(DAY), "thuthu", Optional.of(fonds), Optional.of(place));

        FixityOrder.Progress asked = register().order(order);

        assertThat(asked).isEqualTo(new FixityOrder.Progress(order, 1, 1, 0, 0));
        DueCheck ordered = claimed(object, place, NOON.plus(DAY)).orElseThrow();
        assertThat(ordered.order()).contains(order.id());
        FixityIncident incident = incident(object, Optional.of(order.id()));
        register().keep(incident);
        register().keep(incident.repaired(NOON.plus(DAY)));
        register().checked(ordered, NOON.plus(DAY), Verdict.REPAIRED, NOON.plus(LIMIT));
        assertThat(register().findOrder(order.id())).contains(new FixityOrder.Progress(order, 1, 0, 1, 1));
        assertThat(register().findOrder(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anOrderCountsDamageThatWasFoundBeforeAndIsFoundAgain() {
        ObjectId object = receipted(kept(1, NOON), 1, NOON);
        FixityIncident before = incident(object, Optional.empty());
        FixityOrder order =
                new FixityOrder(UUID.randomUUID(), NOON.plus(DAY), "thuthu", Optional.of(fonds), Optional.of(place));
        register().keep(before);
        register().order(order);

        register()
                .keep(new FixityIncident(
                        before.id(),
                        before.object(),
                        before.place(),
                        before.foundAt(),
                        before.findings(),
                        Optional.empty(),
                        Optional.of(order.id())));

        assertThat(register().findOrder(order.id()))
                .hasValueSatisfying(progress -> assertThat(progress.damaged()).isEqualTo(1));
    }

    @Test
    void anIncidentStaysOpenUntilItIsRepairedAndIsToldAgainThen() {
        ObjectId object = kept(1, NOON);
        FixityIncident incident = incident(object, Optional.empty());
        register().keep(incident);

        assertThat(register().findOpen(object, place)).contains(incident);
        assertThat(mine(register().untold(1000), object)).containsExactly(incident);
        register().told(incident);
        assertThat(mine(register().untold(1000), object)).isEmpty();

        FixityIncident repaired = incident.repaired(NOON.plusSeconds(5));
        register().keep(repaired);
        register().told(incident);

        assertThat(register().findOpen(object, place)).isEmpty();
        assertThat(mine(register().untold(1000), object)).containsExactly(repaired);
        assertThat(mine(register().incidents(1000), object)).containsExactly(repaired);
    }

    @Test
    void foldersOfNoObjectAreUnknown() {
        ObjectId object = kept(1, NOON);
        register().enlist(NOON, Duration.ZERO);
        ObjectFolder stranger = new ObjectId("info:fedora/" + UUID.randomUUID()).folder();

        assertThat(register().unknown(List.of(object.folder(), stranger))).containsExactly(stranger);
        assertThat(register().unknown(List.of())).isEmpty();
    }

    private PlaceCoverage coverage(Instant now) {
        return register().coverage(now, LIMIT).stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private Optional<DueCheck> claimed(ObjectId object, TargetId where, Instant now) {
        return register().claim(List.of(where), now, now.plusSeconds(1), 10_000).stream()
                .filter(check -> check.object().equals(object))
                .findFirst();
    }

    private FixityIncident incident(ObjectId object, Optional<UUID> order) {
        return new FixityIncident(
                UUID.randomUUID(),
                object,
                place,
                NOON,
                List.of("FILE_ALTERED v1/content/content/trang.pdf", "FILE_MISSING v1/inventory.json"),
                Optional.empty(),
                order);
    }

    private static List<FixityIncident> mine(List<FixityIncident> incidents, ObjectId object) {
        return incidents.stream()
                .filter(incident -> incident.object().equals(object))
                .toList();
    }

    private ObjectId kept(int head, Instant notedAt) {
        ObjectId id = ObjectId.of(new AipAddress(fonds, new DossierCode(fonds + ".2014.01.0003"), AipId.random()));
        objects().note(object(id, head, notedAt));
        return id;
    }

    private static KeptObject object(ObjectId id, int head, Instant notedAt) {
        return new KeptObject(
                id,
                head,
                Digests.sha512((id + "/" + head).getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                22,
                300_000,
                notedAt.truncatedTo(ChronoUnit.MILLIS));
    }

    private ObjectId receipted(ObjectId id, int head, Instant verifiedAt) {
        copies().keep(new CopyReceipt(
                id, place, head, object(id, head, NOON).inventory(), 22, 300_000, verifiedAt, new byte[] {1}));
        return id;
    }
}
