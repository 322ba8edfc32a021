package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryUserRegister;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

class FirstAdministratorTest {
    private final UserRegister users = new MemoryUserRegister(Clock.systemUTC());
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final FirstAdministrator administrator =
            new FirstAdministrator(users, new PrintStream(terminal, true, StandardCharsets.UTF_8));

    @Test
    void getsTheGivenPasswordWithoutShowingIt() {
        administrator.keep(Optional.of("Mật khẩu 2026"));

        assertThat(BcryptUtil.matches(
                        "Mật khẩu 2026", users.find("admin").orElseThrow().passwordHash()))
                .isTrue();
        assertThat(users.find("admin").orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(terminal.size()).isZero();
    }

    @Test
    void isShownAGeneratedPasswordOnce() {
        administrator.keep(Optional.of(" "));
        String shown = terminal.toString(StandardCharsets.UTF_8);
        terminal.reset();
        administrator.keep(Optional.empty());

        String hash = users.find("admin").orElseThrow().passwordHash();
        assertThat(shown.split("[\\s,]+")).anyMatch(word -> BcryptUtil.matches(word, hash));
        assertThat(terminal.size()).isZero();
    }
}
