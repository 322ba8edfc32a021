package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.PaperRegister.Sight;
import vn.kholuutru.core.port.RequestDesk.Revocation;
import vn.kholuutru.core.port.RequestDesk.Rule;
import vn.kholuutru.core.port.RequestRegister.NewItem;

class PostgresRequestDeskIT {
    private static final DataSource DATABASE = migrated();

    private final PostgresRequestRegister requests = new PostgresRequestRegister(DATABASE);
    private final PostgresRequestDesk desk = new PostgresRequestDesk(DATABASE);
    private final PostgresPaperRegister papers = new PostgresPaperRegister(DATABASE);
    private final String code = "H" + UUID.randomUUID();

    @Test
    void aRequestIsHandledByOnePersonAtATime() {
        String number = requested(paper("Sổ")).number();

        assertThat(desk.claim(number, "an", NOON)).isTrue();
        assertThat(desk.claim(number, "an", NOON)).isTrue();
        assertThat(desk.claim(number, "binh", NOON)).isFalse();
        assertThat(desk.handlers(List.of(number, "YC-none"))).containsExactly(Map.entry(number, "an"));
        desk.release(number, "binh");
        assertThat(desk.claim(number, "binh", NOON)).isFalse();
        desk.release(number, "an");
        assertThat(desk.claim(number, "binh", NOON)).isTrue();
        desk.takeOver(number, "an", NOON);
        assertThat(desk.handlers(List.of(number))).containsEntry(number, "an");
    }

    @Test
    void aFormSubmittedTwiceIsOneRequestAndNobodyGetsThatOfAnother() {
        UUID id = UUID.randomUUID();
        NewItem item = new NewItem(paper("Sổ"), DipKind.READING, 1);

        AccessRequest first = requests.submit(id, ExampleRequests.of("an", item), NOON, NOON);
        AccessRequest again = requests.submit(id, ExampleRequests.of("an", item), NOON, NOON);
        AccessRequest another = requests.submit(id, ExampleRequests.of("binh", item), NOON, NOON);

        assertThat(again).isEqualTo(first);
        assertThat(another.id()).isNotEqualTo(id);
        assertThat(another.reader()).isEqualTo("binh");
    }

    @Test
    void theFirstReasonWhySomethingWasTakenBackStays() {
        Dip dip = ExampleRequests.given(requests, "an", AipId.random(), DipKind.READING, DipState.READY);
        Revocation first = new Revocation("archivist", NOON, "Cấp nhầm");

        desk.noteRevocation(dip.id(), first);
        desk.noteRevocation(dip.id(), new Revocation("archivist", NOON, "khác"));

        assertThat(desk.revocations(List.of(dip.id()))).containsEntry(dip.id(), first);
        assertThat(desk.revocations(List.of())).isEmpty();
    }

    @Test
    void aRuleAppliesUntilItIsChanged() {
        desk.set(new Rule(DipKind.PACKAGE, true, "an", NOON));
        assertThat(desk.grantedByRule()).contains(DipKind.PACKAGE);

        desk.set(new Rule(DipKind.PACKAGE, false, "binh", NOON.plusSeconds(1)));

        assertThat(desk.grantedByRule()).doesNotContain(DipKind.PACKAGE);
    }

    @Test
    void aRecordOnPaperIsFoundWithoutMarksAndKeepsItsId() {
        PaperRecord kept = papers.keep(record("Ruộng ĐẤT 100%", AccessLevel.CONDITIONAL), "an", NOON);
        PaperRecord changed = papers.keep(record("Ruộng đất công", AccessLevel.SECRET), "an", NOON.plusSeconds(1));

        assertThat(changed.id()).isEqualTo(kept.id());
        assertThat(papers.search("dat cong " + code, Sight.STAFF, 0, 10)).containsExactly(changed);
        assertThat(papers.search("RUỘNG " + code, new Sight(Audience.READERS, Closures.NONE), 0, 10))
                .isEmpty();
        assertThat(papers.count("ruong " + code, Sight.STAFF)).isOne();
        assertThat(papers.count("%_' " + code, Sight.STAFF)).isOne();
        assertThat(papers.find(kept.id())).contains(changed);
    }

    @Test
    void everyoneFindsOnPaperWhatIsOpenAndNotClosed() {
        PaperRecord open = papers.keep(record("Sổ mở", AccessLevel.PUBLIC), "an", NOON);
        Sight everyone = new Sight(Audience.EVERYONE, Closures.NONE);

        assertThat(papers.search(code, everyone, 0, 10)).containsExactly(open);
        for (Closed closed : List.of(new Closed.OfFonds("P1"), new Closed.OfDossier(code))) {
            Closures now = closing(closed);
            assertThat(papers.search(code, new Sight(Audience.EVERYONE, now), 0, 10))
                    .isEmpty();
            assertThat(papers.count(code, new Sight(Audience.EVERYONE, now))).isZero();
            assertThat(new Sight(Audience.EVERYONE, now).shows(open)).isFalse();
            assertThat(papers.count(code, new Sight(Audience.READERS, now))).isOne();
            assertThat(open.levelUnder(now)).isEqualTo(AccessLevel.CONDITIONAL);
        }
        papers.keep(record("Sổ", AccessLevel.CONDITIONAL), "an", NOON);
        assertThat(papers.count(code, everyone)).isZero();
    }

    private static Closures closing(Closed closed) {
        return new Closures(List.of(
                new Closure(UUID.randomUUID(), closed, "", "", "an", NOON, Optional.empty(), Optional.empty())));
    }

    @Test
    void aRecordIsOutForOneReaderAtATime() {
        Wanted wanted = paper("Sổ");
        UUID one = requested(wanted).items().getFirst().id();
        UUID other = requested(wanted).items().getFirst().id();

        assertThat(papers.giveBack(one, "an", NOON)).isFalse();
        assertThat(papers.handOver(one, "an", NOON)).isTrue();
        assertThat(papers.handOver(one, "an", NOON)).isFalse();
        assertThat(papers.handOver(other, "an", NOON)).isFalse();
        assertThat(papers.giveBack(one, "an", NOON.plus(Duration.ofHours(2)))).isTrue();
        assertThat(papers.handOver(other, "an", NOON)).isTrue();
        assertThat(papers.loans(List.of(one, other)))
                .hasEntrySatisfying(one, loan -> assertThat(loan.returned()).isPresent());
        assertThat(papers.giveBack(other, "an", NOON)).isTrue();
        assertThat(papers.handOver(one, "an", NOON.plus(Duration.ofHours(3)))).isTrue();
        assertThat(papers.loans(List.of(one)))
                .hasEntrySatisfying(one, loan -> assertThat(loan.returned()).isEmpty());
        assertThat(papers.handOver(UUID.randomUUID(), "an", NOON)).isFalse();
    }

    @Test
    void whatIsOutIsListedUntilItComesBack() {
        PaperRecord kept = papers.keep(record("Sổ", AccessLevel.CONDITIONAL), "an", NOON);
        UUID item = requested(new Wanted(Wanted.Kind.PAPER, kept.id().toString(), code, "Sổ"))
                .items()
                .getFirst()
                .id();

        papers.handOver(item, "an", NOON);
        assertThat(papers.out(1_000)).anySatisfy(out -> {
            assertThat(out.record()).isEqualTo(kept);
            assertThat(out.item()).isEqualTo(item);
        });
        papers.giveBack(item, "an", NOON);
        assertThat(papers.out(1_000)).noneSatisfy(out -> assertThat(out.item()).isEqualTo(item));
    }

    private AccessRequest requested(Wanted wanted) {
        return requests.submit(
                ExampleRequests.of("an", new NewItem(wanted, DipKind.READING, 1)), NOON, NOON.plus(Duration.ofDays(8)));
    }

    private Wanted paper(String title) {
        return new Wanted(Wanted.Kind.PAPER, UUID.randomUUID().toString(), code, title);
    }

    private PaperRecord record(String title, AccessLevel level) {
        return new PaperRecord(
                UUID.randomUUID(), "P1", code, title, Optional.of(1985), Optional.empty(), 12, "Giá 1", level);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
