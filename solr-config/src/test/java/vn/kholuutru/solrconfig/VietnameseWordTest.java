package vn.kholuutru.solrconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseWordTest {
    @Test
    void theToneMarkMayStandOnEitherVowel() {
        assertThat(VietnameseWord.of("hoà thuỷ")).isEqualTo(VietnameseWord.of("hòa thủy"));
    }

    @Test
    void finalYAndIAreOneLetter() {
        assertThat(VietnameseWord.of("kỹ lý quý")).isEqualTo(VietnameseWord.of("kĩ lí quí"));
        assertThat(VietnameseWord.of("tay")).isNotEqualTo(VietnameseWord.of("tai"));
    }

    @Test
    void composedAndDecomposedTextAreTheSameWords() {
        String composed = "Quyết định số hóa";

        assertThat(VietnameseWord.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(VietnameseWord.of(composed))
                .hasSize(4);
    }

    @Test
    void foldingRemovesEveryMarkAndTheStrokeOfD() {
        assertThat(VietnameseWord.of("Đường Nguyễn").stream().map(VietnameseWord::folded))
                .containsExactly("duong", "nguyen");
    }

    @Test
    void aWordKnowsWhetherItCarriesMarks() {
        assertThat(VietnameseWord.of("số so đo").stream().map(VietnameseWord::carriesMarks))
                .containsExactly(true, false, true);
    }
}
