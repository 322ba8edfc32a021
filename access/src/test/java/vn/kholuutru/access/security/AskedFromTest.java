package vn.kholuutru.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedFromTest {
    private static final String PROXY = "127.0.0.1";
    private static final String VISITOR = "203.0.113.9";
    private static final String TERMINAL = "10.1.2.3";

    @Test
    void withoutAProxyItIsTheOtherEndWhateverTheHeaderSays() {
        assertThat(AskedFrom.addressOf(VISITOR, VISITOR, List.of(TERMINAL))).isEqualTo(VISITOR);
        assertThat(AskedFrom.addressOf(VISITOR, VISITOR, List.of())).isEqualTo(VISITOR);
    }

    @Test
    void behindAProxyItIsWhatTheProxyAdded() {
        assertThat(AskedFrom.addressOf(PROXY, VISITOR, List.of(VISITOR))).isEqualTo(VISITOR);
        assertThat(AskedFrom.addressOf(PROXY, TERMINAL, List.of(TERMINAL + ", " + VISITOR)))
                .isEqualTo(VISITOR);
        assertThat(AskedFrom.addressOf(PROXY, TERMINAL, List.of(TERMINAL, VISITOR)))
                .isEqualTo(VISITOR);
        assertThat(AskedFrom.addressOf(PROXY, TERMINAL, List.of(TERMINAL + ",2001:db8::9")))
                .isEqualTo("2001:db8::9");
        assertThat(AskedFrom.addressOf(PROXY, PROXY, List.of(PROXY + ", " + VISITOR)))
                .isEqualTo(VISITOR);
        assertThat(AskedFrom.addressOf(PROXY, PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void whatIsNoAddressIsNobodys() {
        assertThat(AskedFrom.addressOf(PROXY, TERMINAL, List.of(TERMINAL + ", unknown")))
                .isEmpty();
        assertThat(AskedFrom.addressOf(PROXY, TERMINAL, List.of(TERMINAL + ",")))
                .isEmpty();
    }
}
