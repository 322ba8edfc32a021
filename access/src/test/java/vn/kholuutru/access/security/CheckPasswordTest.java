package vn.kholuutru.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryUserRegister;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.SettableClock;

class CheckPasswordTest {
    private static final String HOME = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-09T05:00:00Z"));
    private final MemoryUserRegister users = new MemoryUserRegister(clock);
    private final FailedSignIns failures = new FailedSignIns(clock);
    private final CheckPassword passwords = new CheckPassword(users, failures);

    @BeforeEach
    void accounts() {
        users.keep("binh", BcryptUtil.bcryptHash("right", 4), Role.READER);
    }

    @Test
    void fiveWrongPasswordsKeepOutTheNetworkTheyCameFromAndNobodyElse() {
        fail(HOME, 5);

        assertThat(proves(HOME)).isFalse();
        assertThat(proves(ELSEWHERE)).isTrue();
        clock.moveOn(Duration.ofSeconds(5));
        assertThat(proves(HOME)).isTrue();
    }

    @Test
    void manyGuessesAtTheSameTimeAreNoMoreThanFive() throws Exception {
        try (ExecutorService guessers = Executors.newFixedThreadPool(32)) {
            List<Callable<Boolean>> guesses = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(guess -> () ->
                            passwords.proves("binh", "guess " + guess, HOME).isPresent())
                    .toList();
            for (var guess : guessers.invokeAll(guesses)) {
                assertThat(guess.get()).isFalse();
            }
        }

        assertThat(proves(HOME)).isFalse();
        clock.moveOn(Duration.ofSeconds(5));
        assertThat(proves(HOME)).isTrue();
    }

    @Test
    void rightPasswordsThatComeAtTheSameTimeAreAllAdmitted() throws Exception {
        try (ExecutorService programs = Executors.newFixedThreadPool(32)) {
            List<Callable<Boolean>> asking = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(one -> () -> proves(HOME))
                    .toList();
            for (var admitted : programs.invokeAll(asking)) {
                assertThat(admitted.get()).isTrue();
            }
        }
    }

    @Test
    void oneNetworkTriesOnlySoManyAccounts() {
        for (int account = 0; account < 50; account++) {
            passwords.proves("account-" + account, "spring2026", HOME);
        }

        assertThat(proves(HOME)).isFalse();
        assertThat(proves(ELSEWHERE)).isTrue();
        clock.moveOn(Duration.ofMinutes(15));
        assertThat(proves(HOME)).isTrue();
    }

    @Test
    void manyNetworksTogetherDoNotKeepOutAnOwnerWhoseNetworkIsKnown() {
        assertThat(proves(HOME)).isTrue();
        for (int network = 0; network < 100; network++) {
            passwords.proves("binh", "guess", "192.168.7." + network);
        }
        users.changePassword("binh", BcryptUtil.bcryptHash("other", 4));

        assertThat(passwords.proves("binh", "other", ELSEWHERE)).isEmpty();
        assertThat(passwords.proves("binh", "other", HOME)).isPresent();
    }

    @Test
    void aSubscriberOfIpv6IsOneNetwork() {
        assertThat(Network.of("2001:db8:1:2::5")).isEqualTo(Network.of("2001:db8:1:2:ffff::1"));
        assertThat(Network.of("2001:db8:1:3::5")).isNotEqualTo(Network.of("2001:db8:1:2::5"));
        assertThat(Network.of("10.0.0.1")).isNotEqualTo(Network.of("10.0.0.2"));
        assertThat(Network.of("")).isEmpty();
    }

    private void fail(String network, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(passwords.proves("binh", "wrong", network)).isEmpty();
        }
    }

    private boolean proves(String network) {
        return passwords.proves("binh", "right", network).isPresent();
    }
}
