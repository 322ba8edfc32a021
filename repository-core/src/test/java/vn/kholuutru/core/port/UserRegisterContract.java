package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister.Change;
import vn.kholuutru.core.port.UserRegister.IssuedToken;
import vn.kholuutru.core.port.UserRegister.Token;
import vn.kholuutru.core.port.UserRegister.User;

/** What every register of accounts must do. One register serves all the tests of a class. */
public abstract class UserRegisterContract {
    protected static final Clock NOON = Clock.fixed(Instant.parse("2026-06-09T05:00:00Z"), ZoneOffset.UTC);

    /** The same register at every call, or another one over the same database. */
    protected abstract UserRegister register();

    @Test
    void keepsAnAccount() {
        String name = name();

        register().keep(name, "hash", Role.ARCHIVIST);

        assertThat(register().find(name)).contains(user(name, "hash", Role.ARCHIVIST));
        assertThat(register().find(name())).isEmpty();
        assertThat(register().all()).extracting(User::name).contains(name).isSorted();
    }

    @Test
    void knowsNoAccountByANameThatNoDatabaseKeeps() {
        assertThat(register().find("\0")).isEmpty();
    }

    @Test
    void changesPasswordAndRoleOfAnAccountThatIsThere() {
        String name = name();
        register().keep(name, "hash", Role.READER);

        register().keep(name, "other hash", Role.ADMINISTRATOR);

        assertThat(register().find(name)).contains(user(name, "other hash", Role.ADMINISTRATOR));
    }

    @Test
    void findsATokenUntilItExpiresWithTheRoleItsOwnerHasNow() {
        String name = name();
        String token = UUID.randomUUID().toString();
        Instant expires = NOON.instant().plus(Duration.ofHours(1));
        register().keep(name, "hash", Role.READER);
        register().issue(token, name, Set.of("ingest", "search"), expires);

        register().changeRole(name, Role.ARCHIVIST);

        assertThat(register().findToken(token, NOON.instant()))
                .contains(new Token(name, Role.ARCHIVIST, Set.of("ingest", "search"), expires));
        assertThat(register().findToken(token, expires)).isEmpty();
        assertThat(register().findToken("unknown", NOON.instant())).isEmpty();
    }

    @Test
    void issuesNoTokenToAnAccountThatIsNotThere() {
        Instant expires = NOON.instant().plus(Duration.ofHours(1));

        assertThatThrownBy(() -> register().issue("token", name(), Set.of(), expires))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void changesAPasswordAndNothingElse() {
        String name = name();
        register().keep(name, "hash", Role.ARCHIVIST);

        register().changePassword(name, "other hash");
        register().changePassword(name(), "of nobody");

        assertThat(register().find(name)).contains(user(name, "other hash", Role.ARCHIVIST));
    }

    @Test
    void makesAnAccountOnceWhosePasswordIsToBeChanged() {
        String name = name();

        assertThat(register().make(name, "Trần Văn Bình", "hash", Role.ARCHIVIST))
                .isTrue();
        assertThat(register().make(name, "", "other", Role.ADMINISTRATOR)).isFalse();

        User made = register().find(name).orElseThrow();
        assertThat(made.displayName()).isEqualTo("Trần Văn Bình");
        assertThat(made.role()).isEqualTo(Role.ARCHIVIST);
        assertThat(made.passwordGiven()).isTrue();
        register().changePassword(name, "chosen");
        assertThat(register().find(name).orElseThrow().passwordGiven()).isFalse();
        register().givePassword(name, "given again");
        assertThat(register().find(name).orElseThrow().passwordGiven()).isTrue();
    }

    @Test
    void anotherPasswordASuspensionAndSigningOutEverywhereRemoveTheTokens() {
        String name = name();
        register().keep(name, "hash", Role.READER);

        assertThat(tokenAfter(name, () -> register().changePassword(name, "other")))
                .isEmpty();
        assertThat(tokenAfter(name, () -> register().givePassword(name, "other")))
                .isEmpty();
        assertThat(tokenAfter(name, () -> register().endCredentials(name))).isEmpty();
        assertThat(tokenAfter(name, () -> {
                    assertThat(register().suspend(name)).isEqualTo(Change.DONE);
                    assertThat(register().reactivate(name)).isEqualTo(Change.DONE);
                }))
                .isEmpty();
        assertThat(tokenAfter(name, () -> {})).isPresent();
    }

    private Optional<Token> tokenAfter(String name, Runnable what) {
        String token = UUID.randomUUID().toString();
        register().issue(token, name, Set.of("read"), NOON.instant().plus(Duration.ofHours(1)));
        what.run();
        return register().findToken(token, NOON.instant());
    }

    @Test
    void listsTheTokensOfAnAccountAndRevokesThemForTheirOwnerAlone() {
        String name = name();
        String token = UUID.randomUUID().toString();
        Instant expires = NOON.instant().plus(Duration.ofHours(1));
        register().keep(name, "hash", Role.READER);
        register().issue(token, name, Set.of("read"), expires);

        List<IssuedToken> listed = register().tokens(name, NOON.instant());

        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().issuedAt()).contains(NOON.instant());
        assertThat(register().tokens(name, expires)).isEmpty();
        assertThat(register().revoke(name(), listed.getFirst().id())).isFalse();
        assertThat(register().findToken(token, NOON.instant())).isPresent();
        assertThat(register().revoke(name, listed.getFirst().id())).isTrue();
        assertThat(register().findToken(token, NOON.instant())).isEmpty();
    }

    @Test
    void theLastActiveAdministratorStaysOne() {
        String first = name();
        String second = name();
        register().keep(first, "hash", Role.ADMINISTRATOR);
        register().keep(second, "hash", Role.ADMINISTRATOR);
        register().all().stream()
                .filter(user -> !user.name().equals(first) && !user.name().equals(second))
                .forEach(user -> register().suspend(user.name()));

        assertThat(register().suspend(second)).isEqualTo(Change.DONE);
        assertThat(register().suspend(first)).isEqualTo(Change.LAST_ADMINISTRATOR);
        assertThat(register().changeRole(first, Role.ARCHIVIST)).isEqualTo(Change.LAST_ADMINISTRATOR);
        assertThat(register().changeRole(first, Role.ADMINISTRATOR)).isEqualTo(Change.DONE);
        assertThat(register().suspend(second)).isEqualTo(Change.NOT_THERE);
        assertThat(register().reactivate(second)).isEqualTo(Change.DONE);
        assertThat(register().changeRole(first, Role.ARCHIVIST)).isEqualTo(Change.DONE);
        assertThat(register().changeRole(name(), Role.READER)).isEqualTo(Change.NOT_THERE);
    }

    @Test
    void findsAccountsByAPartOfTheirNameOrOfThePersons() {
        String name = name();
        register().make(name, "Lê Thị " + name, "hash", Role.READER);

        assertThat(register().search(name.toUpperCase(Locale.ROOT), 0, 10))
                .extracting(User::name)
                .containsExactly(name);
        assertThat(register().count("Lê Thị " + name)).isEqualTo(1);
        assertThat(register().search("lê thị " + name, 1, 10)).isEmpty();
        assertThat(register().count("%" + name)).isZero();
    }

    @Test
    void keepsWhatAReaderMayNotAskFor() {
        String name = name();
        register().keep(name, "hash", Role.READER);

        register().withhold(name, Set.of(DipKind.PACKAGE, DipKind.CERTIFIED_COPY));

        assertThat(register().find(name).orElseThrow().withheld())
                .containsExactlyInAnyOrder(DipKind.PACKAGE, DipKind.CERTIFIED_COPY);
    }

    private static User user(String name, String hash, Role role) {
        Instant noon = NOON.instant();
        return new User(name, hash, role, noon, AccountState.ACTIVE, "", noon, false, Set.of());
    }

    private static String name() {
        return "nguoi-dung-" + UUID.randomUUID();
    }
}
