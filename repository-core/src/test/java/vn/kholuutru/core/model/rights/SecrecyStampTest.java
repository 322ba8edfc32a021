package vn.kholuutru.core.model.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyStampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "TUYET MAT",
                "T U Y Ệ T  M Ậ T",
                "TUYỆTMẬT",
                "| TUYỆT MẬT |",
                "«MẬT»",
                "MÂT.",
                "MẤT",
                "TỐl MẬT",
                "T0I M4T",
                "TUVỆT MẬT",
                "TUYỆT MẶT",
                "ĐỘ MẬT: MẬT",
                "ĐỘ MẬT: TỐI MẬT",
                "M\u00c2\u0323T"
            })
    void seesAStampHoweverItWasRead(String line) {
        assertThat(SecrecyStamp.of(line)).contains(SecrecyStamp.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BÍ MẬT KINH DOANH",
                "MẬT KHẨU",
                "BẢO MẬT",
                "DANH MỤC BÍ MẬT NHÀ NƯỚC",
                "VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "Mật",
                "ông Nguyễn Văn Mật",
                "NGUYỄN VĂN MẬT",
                "MẬT ONG",
                "BỆNH VIỆN MẮT",
                "MẮT",
                "ĐỐI MẶT",
                "MỌI MẶT",
                "TẤT CẢ",
                "TÔI",
                "M",
                "",
                "–––––"
            })
    void takesNoOtherWordsForAStamp(String line) {
        assertThat(SecrecyStamp.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIẢI MẬT", "ĐÃ GIẢI MẬT", "G I Ả I  M Ậ T", "[ĐÃ GIẢI MẬT]"})
    void knowsTheStampThatEndsSecrecy(String line) {
        assertThat(SecrecyStamp.of(line)).contains(SecrecyStamp.DECLASSIFIED);
    }

    @Test
    void readsOnWhenTheLineAboveEndsInTheFirstHalfOfTheWord() {
        assertThat(SecrecyStamp.of("MẬT", "QUY CHẾ BẢO VỆ BÍ")).isEmpty();
        assertThat(SecrecyStamp.of("MẬT", "VỀ AN TOÀN VÀ BẢO")).isEmpty();
        assertThat(SecrecyStamp.of("MẬT", "Số: 12/BC-UBND")).contains(SecrecyStamp.SECRET);
        assertThat(SecrecyStamp.of("MẬT", "")).contains(SecrecyStamp.SECRET);
    }
}
