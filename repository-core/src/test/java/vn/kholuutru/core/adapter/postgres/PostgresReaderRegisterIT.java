package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.encryption.IdentityKey;
import vn.kholuutru.core.adapter.encryption.SealedIdentity;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

class PostgresReaderRegisterIT {
    private static final DataSource DATABASE = migrated();
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(1));

    @TempDir
    Path folder;

    private PostgresReaderRegister readers;
    private final PostgresUserRegister users = new PostgresUserRegister(DATABASE, Clock.systemUTC());
    private final Reader reader = reader("079123456789");

    @BeforeEach
    void open() {
        readers = with(folder.resolve("secrets/identity.key"));
    }

    @Test
    void aRegisteredReaderIsAPendingAccountWithAnIdentity() {
        assertThat(readers.register(reader, "hash", NOON, DUE)).isTrue();
        assertThat(readers.register(reader, "other", NOON, DUE)).isFalse();

        assertThat(users.find(reader.account()))
                .contains(new UserRegister.User(
                        reader.account(), "hash", Role.READER, NOON, AccountState.PENDING, "", NOON, false, Set.of()));
        assertThat(with(folder.resolve("secrets/identity.key")).find(reader.account()))
                .contains(reader);
        Registration registration = readers.registration(reader.account()).orElseThrow();
        assertThat(registration.dueAt()).isEqualTo(DUE);
        assertThat(registration.decision()).isEmpty();
        assertThat(registration.lateAt(DUE)).isFalse();
        assertThat(registration.lateAt(DUE.plusSeconds(1))).isTrue();
        assertThat(readers.find("nobody")).isEmpty();
    }

    @Test
    void theDatabaseAloneTellsNothingOfAReader() {
        readers.register(reader, "hash", NOON, DUE);

        byte[] row = Jdbi.create(DATABASE)
                .withHandle(handle -> handle.createQuery("SELECT identity FROM reader WHERE account = :account")
                        .bind("account", reader.account())
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(row, StandardCharsets.UTF_8))
                .doesNotContain("Ánh")
                .doesNotContain(reader.identityNumber());
        assertThat(reader.toString()).doesNotContain(reader.identityNumber());
    }

    @Test
    void wordsOfANameFindItsReaderAndStandNowhereInClear() {
        readers.register(reader, "hash", NOON, DUE);

        assertThat(readers.search("ANH nguyen", 0, 1000))
                .extracting(Registration::account)
                .contains(reader.account());
        assertThat(readers.search("nguyen hung", 0, 1000))
                .extracting(Registration::account)
                .doesNotContain(reader.account());
        assertThat(readers.search(reader.account().substring(3), 0, 10)).hasSize(1);
        assertThat(readers.countFound(reader.identityNumber())).isPositive();
        assertThat(with(folder.resolve("other.key")).search("anh nguyen", 0, 1000))
                .extracting(Registration::account)
                .doesNotContain(reader.account());
        assertThat(readers.identities(List.of(reader.account(), "nobody"))).containsOnlyKeys(reader.account());
    }

    @Test
    void aClosedAccountHasNoIdentityAndItsNameStaysTaken() {
        readers.register(reader, "hash", NOON, DUE);
        assertThat(readers.close(reader.account(), NOON)).isFalse();
        readers.decide(
                reader.account(),
                Set.of(AccountState.PENDING),
                AccountState.ACTIVE,
                new Registration.Decided("binh", NOON, ""));

        assertThat(readers.close(reader.account(), NOON)).isTrue();

        assertThat(readers.find(reader.account())).isEmpty();
        assertThat(readers.registration(reader.account())).isEmpty();
        assertThat(users.find(reader.account()).orElseThrow().state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(readers.register(reader, "hash", NOON, DUE)).isFalse();
    }

    @Test
    void anotherKeyOrARowOfSomebodyElseOpensNothing() {
        readers.register(reader, "hash", NOON, DUE);
        Reader other = reader("C1234567");
        readers.register(other, "hash", NOON, DUE);

        assertThat(with(folder.resolve("another.key")).find(reader.account())).isEmpty();
        Jdbi.create(DATABASE)
                .useHandle(handle -> handle.createUpdate("UPDATE reader SET identity ="
                                + " (SELECT identity FROM reader WHERE account = :theirs) WHERE account = :mine")
                        .bind("theirs", reader.account())
                        .bind("mine", other.account())
                        .execute());
        assertThat(readers.find(other.account())).isEmpty();
    }

    @Test
    void staffDecideOnceAndTheRoleComesWithTheState() {
        readers.register(reader, "hash", NOON, DUE);
        users.issue(reader.account(), reader.account(), Set.of("read"), Instant.parse("2099-01-01T00:00:00Z"));
        Registration.Decided confirmed = new Registration.Decided("archivist", NOON.plusSeconds(60), "");

        assertThat(users.findToken(reader.account(), NOON)).isEmpty();
        assertThat(decide(AccountState.PENDING, AccountState.ACTIVE, confirmed)).isTrue();
        assertThat(decide(AccountState.PENDING, AccountState.REFUSED, confirmed))
                .isFalse();
        assertThat(users.findToken(reader.account(), NOON)).isPresent();
        assertThat(readers.registration(reader.account()).orElseThrow().decision())
                .contains(confirmed);
        assertThat(readers.inState(AccountState.ACTIVE, 0, 1_000))
                .extracting(Registration::account)
                .contains(reader.account());
    }

    @Test
    void theSamePersonIsNoticedUnderAnotherAccount() {
        readers.register(reader, "hash", NOON, DUE);
        Reader again = reader(reader.identityNumber());
        readers.register(again, "hash", NOON, DUE);
        readers.register(reader("0" + UUID.randomUUID()), "hash", NOON, DUE);

        assertThat(readers.sameNumber(reader.account())).contains(again.account());
        assertThat(readers.sameNumber(reader.account())).doesNotContain(reader.account());
    }

    @Test
    void pendingAccountsAreForgottenWithAllTheirDataAndNoOthers() {
        readers.register(reader, "hash", NOON.minus(Duration.ofDays(31)), DUE);
        Reader active = reader("C7654321");
        readers.register(active, "hash", NOON.minus(Duration.ofDays(31)), DUE);
        readers.decide(
                active.account(),
                Set.of(AccountState.PENDING),
                AccountState.ACTIVE,
                new Registration.Decided("archivist", NOON, ""));

        assertThat(readers.forgetUnconfirmed(NOON.minus(Duration.ofDays(30)))).isPositive();

        assertThat(users.find(reader.account())).isEmpty();
        assertThat(readers.find(reader.account())).isEmpty();
        assertThat(readers.find(active.account())).isPresent();
    }

    private boolean decide(AccountState from, AccountState to, Registration.Decided decided) {
        return readers.decide(reader.account(), Set.of(from), to, decided);
    }

    private static PostgresReaderRegister with(Path key) {
        return new PostgresReaderRegister(DATABASE, new SealedIdentity(IdentityKey.keptIn(key)));
    }

    private static Reader reader(String number) {
        return new Reader(
                "doc-gia-" + UUID.randomUUID(),
                "Nguyễn Thị Ánh",
                number,
                LocalDate.of(1990, 2, 28),
                "Số 1, phố Huế",
                "0912345678",
                "anh@example.org",
                "");
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
