package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final String HEAD = "ỦY BAN NHÂN DÂN TỈNH\nSố: 12/QĐ-UBND\n";
    private static final String BODY = String.join("\n", Collections.nCopies(30, "Căn cứ Luật Lưu trữ năm 2024;"));

    @Test
    void aStampUnderTheNumberOfTheDocumentIsFound() {
        assertThat(new PageTexts(List.of(HEAD + "TỐI MẬT\n" + BODY, BODY)).stamped())
                .containsExactly(1);
    }

    @Test
    void aStampInTheHeadOfALaterPageIsFound() {
        assertThat(new PageTexts(List.of(BODY, BODY, BODY, BODY, "MẬT\n" + BODY)).stamped())
                .containsExactly(5);
    }

    @Test
    void aStampThatNoLongerHoldsIsNone() {
        assertThat(new PageTexts(List.of(HEAD + "MẬT\nĐÃ GIẢI MẬT\n" + BODY)).stamped())
                .isEmpty();
    }

    @Test
    void aTextThatSpeaksOfSecretsBearsNoStamp() {
        assertThat(new PageTexts(List.of(HEAD + "Về việc bảo vệ tài liệu mật\nBẢO VỆ BÍ\nMẬT NHÀ NƯỚC\n" + BODY, ""))
                        .stamped())
                .isEmpty();
    }
}
