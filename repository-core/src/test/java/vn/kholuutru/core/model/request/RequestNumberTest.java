package vn.kholuutru.core.model.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"YC-2025-000012", "yc-2025-12", "yc 2025 12", "2025-12", "2025/0012", " 2025-000012 "})
    void isReadWithItsYear(String typed) {
        assertThat(RequestNumber.typed(typed, 2026)).contains(new RequestNumber(2025, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "000012", "YC12", "yc-12"})
    void isOfThisYearWithoutOne(String typed) {
        assertThat(RequestNumber.typed(typed, 2026)).contains(new RequestNumber(2026, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "YC", "079203001234", "12a", "000.00.00.G09.2025.01", "2025-", "-12"})
    void isNotMadeOfAnythingElse(String typed) {
        assertThat(RequestNumber.typed(typed, 2026)).isEmpty();
    }

    @Test
    void isWrittenWithSixDigits() {
        assertThat(new RequestNumber(2026, 123)).hasToString("YC-2026-000123");
    }
}
