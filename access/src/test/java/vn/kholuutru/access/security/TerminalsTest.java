package vn.kholuutru.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalsTest {
    private final AskedFrom from = new AskedFrom(new CurrentVertxRequest());

    @ParameterizedTest
    @CsvSource({
        "10.1.2.7, true",
        "10.1.3.7, false",
        "::ffff:10.1.2.7, true",
        "2001:db8:1::5, true",
        "2001:db9::5, false",
        "192.168.0.9, true",
        "192.168.0.10, false",
        "unknown, false",
        "'', false"
    })
    void aTerminalIsKnownByItsNetwork(String address, boolean terminal) {
        Terminals terminals = new Terminals(List.of("10.1.2.0/24", " 2001:db8::/32", "192.168.0.9/32"), true, from);

        assertThat(terminals.includes(address)).isEqualTo(terminal);
    }

    @Test
    void withoutNetworksThereAreNoTerminals() {
        assertThat(new Terminals(List.of(), true, from).askedFromOne()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.0", "reading-room/24", "10.1.2.0/33", "10.1.2.0/-1", ""})
    void whatIsNoNetworkIsRefusedAtOnce(String text) {
        assertThatThrownBy(() -> new Terminals(List.of(text), true, from)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAccountCanBeAskedForAtTerminalsToo() {
        Terminals terminals = new Terminals(List.of("0.0.0.0/0"), false, from);

        assertThat(terminals.openWithoutAccount()).isFalse();
    }
}
