package vn.kholuutru.ingest.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {
    @Test
    void knowsEveryWordOfTheTitles() {
        String[] strange = Corpus.VIETNAMESE.stream()
                .flatMap(line -> Arrays.stream(line.split("[ ,]+")))
                .filter(word -> Syllable.of(word) == Syllable.NONE)
                .toArray(String[]::new);

        assertEquals("[]", Arrays.toString(strange));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hòa", "hoà", "thủy", "thuỷ", "khỏe", "khoẻ", "quý", "quỹ", "quốc", "quyết", "giếng", "gì", "gìn",
                "già", "giữa", "ý", "yêu", "yếu", "ước", "ươn", "ỷ", "Ủy", "Uỷ", "nghĩa", "khuya", "khuỷu", "Đắk",
                "xoong", "quở", "huơ", "kỹ", "kĩ"
            })
    void knowsSyllablesOfBothSpellings(String word) {
        assertEquals(
                word.equals("Đắk") ? Syllable.NONE : word.matches("[a-z]+") ? Syllable.PLAIN : Syllable.MARKED,
                Syllable.of(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viêt", "việtt", "céng", "kà", "gé", "ngì", "tốát", "hàà", "bểc", "đ", "ă", "â", "hóao", "iên", "fòng",
                "wá", "José", "café", "für", "state", "Zürich"
            })
    void knowsWhatIsNone(String word) {
        assertEquals(Syllable.NONE, Syllable.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QĐ", "HĐND", "TT", "ĐKKD", "NXB"})
    void abbreviationsSayNothing(String word) {
        assertEquals(Syllable.ABBREVIATION, Syllable.of(word));
    }
}
