package vn.kholuutru.ingest.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mật",
                "TỐI MẬT",
                "tuyệt mật",
                "Tuyet mat",
                "Độ mật: Mật",
                "Văn bản mật",
                "Tài liệu tối mật",
                "Hồ sơ mật",
                "Kế hoạch phòng thủ (Mật)",
                "Báo cáo [TUYỆT MẬT]",
                "bản chính; Mật",
                "M\u1EADt"
            })
    void seesAMarkInAValue(String value) {
        assertThat(SecrecyWords.mark(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quy chế bảo vệ bí mật nhà nước",
                "Danh mục bí mật nhà nước độ Mật của ngành",
                "Nguyễn Văn Mật",
                "Mật khẩu",
                "Bảo mật",
                "Giải mật",
                "Đã giải mật",
                "Không mật",
                "Thường",
                "Bí mật kinh doanh (bảo mật)",
                ""
            })
    void takesNoOtherWordsForAMark(String value) {
        assertThat(SecrecyWords.mark(value)).isFalse();
    }

    @Test
    void knowsTheLettersAndTicksWrittenUnderAHeadingAboutSecrecy() {
        assertThat(SecrecyWords.markUnderHeading("C")).isTrue();
        assertThat(SecrecyWords.markUnderHeading("03")).isTrue();
        assertThat(SecrecyWords.markUnderHeading("x")).isTrue();
        assertThat(SecrecyWords.markUnderHeading("Có")).isTrue();
        assertThat(SecrecyWords.markUnderHeading("Thường")).isFalse();
        assertThat(SecrecyWords.markUnderHeading("01")).isFalse();
    }
}
