package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.rights.Role;
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

        assertThat(register().find(name)).contains(new User(name, "hash", Role.ARCHIVIST, NOON.instant()));
        assertThat(register().find(name())).isEmpty();
        assertThat(register().all()).extracting(User::name).contains(name).isSorted();
    }

    @Test
    void changesPasswordAndRoleOfAnAccountThatIsThere() {
        String name = name();
        register().keep(name, "hash", Role.READER);

        register().keep(name, "other hash", Role.ADMINISTRATOR);

        assertThat(register().find(name)).contains(new User(name, "other hash", Role.ADMINISTRATOR, NOON.instant()));
    }

    @Test
    void findsATokenUntilItExpiresWithTheRoleItsOwnerHasNow() {
        String name = name();
        String token = UUID.randomUUID().toString();
        Instant expires = NOON.instant().plus(Duration.ofHours(1));
        register().keep(name, "hash", Role.READER);
        register().issue(token, name, Set.of("ingest", "search"), expires);

        register().keep(name, "hash", Role.ARCHIVIST);

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

    private static String name() {
        return "nguoi-dung-" + UUID.randomUUID();
    }
}
