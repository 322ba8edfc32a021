package vn.kholuutru.access.dip.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuthenticityCodeTest {
    private final AuthenticityCode code = AuthenticityCode.random(new SecureRandom());

    @Test
    void isReadHoweverItWasTyped() {
        assertThat(code.value()).matches("XT(-[2-9A-HJ-NP-Z]{4}){5}").hasSize(AuthenticityCode.CHARACTERS);
        assertThat(AuthenticityCode.typed(code.value())).contains(code);
        assertThat(AuthenticityCode.typed(
                        " " + code.value().toLowerCase(Locale.ROOT).replace("-", " ") + "\n"))
                .contains(code);
        assertThat(AuthenticityCode.typed(code.value().substring(3).replace("-", "–")))
                .contains(code);
    }

    @Test
    void whatIsNoneIsNone() {
        for (String typed : new String[] {"", "XT-", "XT-0000-0000-0000-0000-0000", code + "A", "X".repeat(100_000)}) {
            assertThat(AuthenticityCode.typed(typed)).isEmpty();
        }
        assertThatThrownBy(() -> new AuthenticityCode("XT-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFoundBetweenOtherBytes() {
        assertThat(AuthenticityCode.in("abc(https://a/xac-thuc/" + code + ")>>" + code + "-2222"))
                .containsExactly(code);
    }
}
