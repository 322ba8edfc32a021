package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.document;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.granted;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.of;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.paper;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.RequestRegister.BasketEntry;
import vn.kholuutru.core.port.RequestRegister.NewItem;
import vn.kholuutru.core.port.RequestRegister.Sought;

class PostgresRequestRegisterIT {
    private static final DataSource DATABASE = migrated();
    private static final Instant DUE = NOON.plus(Duration.ofDays(8));

    private final PostgresRequestRegister requests = new PostgresRequestRegister(DATABASE);
    private final PostgresDipRegister dips = new PostgresDipRegister(DATABASE);
    private final String reader = newAccount();
    private final AipId document = AipId.random();

    @Test
    void aBasketKeepsWhatIsPutInOnceAndInOrder() {
        Wanted first = document(document);
        Wanted second = paper();
        assertThat(requests.put(reader, first, Optional.empty(), NOON)).isTrue();
        assertThat(requests.put(reader, second, Optional.empty(), NOON.plusSeconds(1)))
                .isTrue();
        assertThat(requests.put(reader, first, Optional.empty(), NOON.plusSeconds(2)))
                .isFalse();
        assertThat(requests.basket(reader)).extracting(BasketEntry::wanted).containsExactly(first, second);
        assertThat(requests.countUndecided(reader)).isZero();
        requests.takeOut(reader, first.kind(), first.id());
        assertThat(requests.basket(reader)).extracting(BasketEntry::wanted).containsExactly(second);
        assertThat(requests.basket(newAccount())).isEmpty();
    }

    @Test
    void aRequestIsFoundByItsNumberItsReaderAndTheCodeOfWhatItAsksFor() {
        String hoSo = "000.00.00.G09.1975." + reader;
        AccessRequest request = requests.submit(of(reader, asked(hoSo + ".0000007"), asked(hoSo)), NOON, DUE);
        AccessRequest later =
                requests.submit(of(reader, asked(hoSo + ".0000008")), NOON.plusSeconds(1), DUE.plusSeconds(1));
        AccessRequest other = requests.submit(of(newAccount(), asked(hoSo + "9")), NOON, DUE);

        assertFound(new Sought(request.number(), "", Set.of()), request);
        assertFound(new Sought("", hoSo + ".0000007", Set.of()), request);
        assertFound(new Sought("", hoSo, Set.of()), later, request);
        assertFound(new Sought("", "", Set.of(reader)), later, request);
        assertFound(new Sought(other.number(), "", Set.of(reader, other.reader())), later, request, other);
        assertFound(new Sought("", "", Set.of()));
        assertFound(new Sought("", "%", Set.of("_")));
        assertThat(requests.search(new Sought("", hoSo, Set.of()), 1, 5)).containsExactly(request);
    }

    @Test
    void aFullBasketTakesNoMore() {
        IntStream.range(0, AccessRequest.MOST_ITEMS)
                .forEach(n -> requests.put(reader, paper(), Optional.empty(), NOON));
        assertThat(requests.put(reader, paper(), Optional.empty(), NOON)).isFalse();
    }

    @Test
    void aRequestHasANumberOfItsYearAndTakesItsItemsOutOfTheBasket() {
        Wanted left = paper();
        requests.put(reader, document(document), Optional.empty(), NOON);
        requests.put(reader, left, Optional.empty(), NOON);
        AccessRequest request =
                requests.submit(of(reader, new NewItem(document(document), DipKind.READING, 1)), NOON, DUE);
        AccessRequest next = requests.submit(of(reader, new NewItem(left, DipKind.READING, 1)), NOON, DUE);
        assertThat(request.number()).matches("YC-2026-[0-9]{6}");
        assertThat(requests.countUndecided(reader)).isEqualTo(2);
        assertThat(requests.countItems(reader, NOON.minusSeconds(1))).isEqualTo(2);
        assertThat(requests.countItems(reader, NOON)).isZero();
        assertThat(ordinal(next)).isEqualTo(ordinal(request) + 1);
        assertThat(requests.find(request.id())).contains(request);
        assertThat(requests.findByNumber(request.number())).contains(request);
        assertThat(requests.ofItem(request.items().get(0).id())).contains(request);
        assertThat(requests.of(reader, 10)).containsExactlyInAnyOrder(request, next);
        assertThat(requests.basket(reader)).isEmpty();
    }

    @Test
    void theFirstRequestOfAYearInVietnamIsNumberOne() {
        Instant newYear = Instant.parse("2031-12-31T17:00:00Z");
        assertThat(requests.submit(of(reader, new NewItem(paper(), DipKind.READING, 1)), newYear, DUE)
                        .number())
                .isEqualTo("YC-2032-000001");
    }

    @Test
    void requestsThatComeAtOnceHaveNumbersOfTheirOwn() throws Exception {
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            Callable<AccessRequest> submission =
                    () -> requests.submit(of(reader, new NewItem(paper(), DipKind.READING, 1)), NOON, DUE);
            List<Future<AccessRequest>> submitted = several.invokeAll(
                    IntStream.range(0, 20).mapToObj(n -> submission).toList());
            for (Future<AccessRequest> one : submitted) {
                assertThat(one.get().number()).isNotEmpty();
            }
        }
        assertThat(requests.of(reader, 50))
                .extracting(AccessRequest::number)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void aDecisionIsMadeOnceAndOpensWhatItGrants() {
        AccessRequest request =
                requests.submit(of(reader, new NewItem(document(document), DipKind.READING, 1)), NOON, DUE);
        RequestItem item = request.items().get(0);
        Decision decision = granted(NOON.plusSeconds(60), DipKind.LONGEST);
        Dip dip = ExampleRequests.dip(request, item, decision, DipState.READY);
        assertThat(requests.decide(item.id(), decision, Optional.of(dip))).isTrue();
        assertThat(requests.decide(item.id(), refused(NOON.plusSeconds(90)), Optional.empty()))
                .isFalse();
        RequestItem decided = requests.find(request.id()).orElseThrow().items().get(0);
        assertThat(decided.state()).isEqualTo(ItemState.GRANTED);
        assertThat(decided.decision()).contains(decision);
        assertThat(dips.ofRequest(request.number())).containsExactly(dip);
    }

    @Test
    void whatIsDecidedOrTakenBackIsNoLongerDue() {
        AccessRequest request = requests.submit(
                of(
                        reader,
                        new NewItem(document(document), DipKind.READING, 1),
                        new NewItem(paper(), DipKind.READING, 1)),
                NOON,
                DUE);
        assertThat(requests.undecided(1_000)).extracting(AccessRequest::id).contains(request.id());
        assertThat(requests.decide(request.items().get(0).id(), refused(NOON), Optional.empty()))
                .isTrue();
        assertThat(requests.undecided(1_000)).extracting(AccessRequest::id).contains(request.id());
        UUID second = request.items().get(1).id();
        assertThat(requests.withdraw(second, "somebody-else")).isFalse();
        assertThat(requests.withdraw(second, reader)).isTrue();
        assertThat(requests.decide(second, refused(NOON), Optional.empty())).isFalse();
        assertThat(requests.undecided(1_000)).extracting(AccessRequest::id).doesNotContain(request.id());
        assertThat(requests.find(request.id()).orElseThrow().nothingWaits()).isTrue();
    }

    @Test
    void whatIsDueFirstComesFirst() {
        AccessRequest later = requests.submit(
                of(reader, new NewItem(paper(), DipKind.READING, 1)), NOON, NOON.minus(Duration.ofDays(3_000)));
        AccessRequest sooner = requests.submit(
                of(reader, new NewItem(paper(), DipKind.READING, 1)), NOON, NOON.minus(Duration.ofDays(3_001)));
        assertThat(requests.undecided(2)).containsExactly(sooner, later);
        assertThat(requests.countUndecided()).isGreaterThanOrEqualTo(2);
    }

    private static int ordinal(AccessRequest request) {
        return Integer.parseInt(request.number().substring(request.number().lastIndexOf('-') + 1));
    }

    private static String newAccount() {
        String name = "reader-" + UUID.randomUUID();
        new PostgresUserRegister(DATABASE, Clock.systemUTC()).keep(name, "no password", Role.READER);
        return name;
    }

    private void assertFound(Sought sought, AccessRequest... expected) {
        assertThat(requests.search(sought, 0, 10)).containsExactlyInAnyOrder(expected);
        assertThat(requests.countFound(sought)).isEqualTo(expected.length);
    }

    private static NewItem asked(String code) {
        return new NewItem(
                new Wanted(Wanted.Kind.PAPER, UUID.randomUUID().toString(), code, "Sổ địa bạ"), DipKind.READING, 1);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
