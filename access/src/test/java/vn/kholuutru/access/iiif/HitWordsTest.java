package vn.kholuutru.access.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.solrconfig.VietnameseWord;

class HitWordsTest {
    private static final List<String> PAGE =
            List.of("Số", "1687", "QĐ", "UBND", "sơ", "đồ", "số", "hóa", "Hòa", "Bình", "kỹ", "thuật");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    so hoa          | Số / sơ / số hóa Hòa
                    số hóa          | Số / số hóa
                    số hoá          | Số / số hóa
                    "số hóa"        | số hóa
                    "so hoa"        | số hóa
                    "hóa số"        | ``
                    hoà             | Hòa
                    kĩ thuật        | kỹ thuật
                    1687/QĐ-UBND    | 1687 QĐ UBND
                    so AND binh     | Số / sơ / số / Bình
                    so -binh        | Số / sơ / số
                    so NOT binh     | Số / sơ / số
                    thu*            | thuật
                    title:binh      | Bình
                    "số hóa         | số hóa
                    *               | ``
                    -               | ``
                    "               | ``
                    (binh*)         | Bình
                    """)
    void marksWhatTheSearchWouldFind(String query, String found) {
        List<VietnameseWord> words =
                PAGE.stream().map(word -> VietnameseWord.of(word).getFirst()).toList();

        String marked = HitWords.of(query).in(words).stream()
                .map(range -> String.join(" ", PAGE.subList(range.from(), range.to())))
                .collect(Collectors.joining(" / "));

        assertThat(marked).isEqualTo(found);
    }
}
