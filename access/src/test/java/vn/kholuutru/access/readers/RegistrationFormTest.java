package vn.kholuutru.access.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.readers.RegistrationForm.Fault;

class RegistrationFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 9);
    private static final String PASSWORD = "một mật khẩu dài";

    @ParameterizedTest
    @ValueSource(strings = {"079123456789", "079 123 456 789", "C1234567", "ab123456"})
    void takesNumbersOfIdentityCardsAndPassports(String number) {
        assertThat(form(number, "28/02/1990", "anh.nt", PASSWORD).faults(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07912345678", "0791234567890", "ABCDEFGH", "12345678", "<b>1234567</b>"})
    void refusesOtherNumbers(String number) {
        assertThat(form(number, "28/02/1990", "anh.nt", PASSWORD).faults(TODAY))
                .isEqualTo(Map.of("so-dinh-danh", Fault.UNUSABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1990", "1990", "09/06/2026", "01/01/1890", "1990-13-01"})
    void refusesDatesThatCannotBe(String date) {
        assertThat(form("079123456789", date, "anh.nt", PASSWORD).faults(TODAY))
                .isEqualTo(Map.of("ngay-sinh", Fault.UNUSABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1anh", "ánh.nt", "anh nt", "anh/nt", "..admin"})
    void refusesAccountNamesThatAreHardToWrite(String account) {
        assertThat(form("079123456789", "1990-02-28", account, PASSWORD).faults(TODAY))
                .containsOnlyKeys("tai-khoan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "aaaaaaaaaaaa", "xin chao anh.nt"})
    void refusesPasswordsThatAreEasilyGuessed(String password) {
        assertThat(form("079123456789", "1990-02-28", "anh.nt", password).faults(TODAY))
                .isEqualTo(Map.of("mat-khau", Fault.UNUSABLE));
    }

    @Test
    void refusesAPasswordThatBcryptWouldCut() {
        assertThat(form("079123456789", "1990-02-28", "anh.nt", "mật khẩu ".repeat(10))
                        .faults(TODAY))
                .isEqualTo(Map.of("mat-khau", Fault.TOO_LONG));
    }

    @Test
    void neverShowsWhatWasTyped() {
        assertThat(form("079123456789", "1990-02-28", "anh.nt", PASSWORD).toString())
                .doesNotContain("Ánh", "079", PASSWORD);
    }

    private static RegistrationForm form(String number, String birth, String account, String password) {
        return new RegistrationForm(
                "Nguyễn Thị Ánh",
                number,
                birth,
                "Số 1, phố Huế",
                "0912 345 678",
                "anh@example.org",
                "",
                account,
                password,
                password,
                true);
    }
}
