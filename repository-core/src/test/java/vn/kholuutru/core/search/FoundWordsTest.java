package vn.kholuutru.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.model.search.Vocabulary;

class FoundWordsTest {
    private static final String PAGE =
            "Số 1687/QĐ-UBND, sơ đồ số hóa Hòa Bình, kỹ thuật Thủy lợi, Uỷ ban nhân dân Hà Giang";

    private static final Widening WIDENING = new Widening(new Vocabulary(
            List.of(new Abbreviation("UBND", "Ủy ban nhân dân")),
            List.of(new RenamedPlace("Hà Giang", "Tuyên Quang", LocalDate.of(2025, 7, 1), "Nghị quyết"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    so hoa              | Số / sơ / số / hóa / Hòa
                    số hóa              | Số / số / hóa
                    số hoá              | Số / số / hóa
                    "số hóa"            | số hóa
                    "so hoa"            | số hóa
                    "hóa số"            | ``
                    dấu:đúng so         | ``
                    dấu:đúng hoà        | Hòa
                    hoà                 | Hòa
                    kĩ thuật            | kỹ / thuật
                    ky*                 | kỹ
                    1687/QĐ-UBND        | 1687/QĐ-UBND
                    1687 / qd - ubnd    | 1687/QĐ-UBND
                    so AND binh         | Số / sơ / số / Bình
                    so -binh            | Số / sơ / số
                    so NOT binh         | Số / sơ / số
                    thu*                | thuật / Thủy
                    thủ*                | Thủy
                    th?y                | Thủy
                    title:binh          | ``
                    text:binh           | Bình
                    UBND                | UBND / Uỷ ban nhân dân
                    tuyên quang         | Hà Giang
                    nam:1975            | ``
                    *                   | ``
                    """)
    void marksWhatTheSearchMeans(String typed, String found) {
        FoundWords words = FoundWords.of(WIDENING.widen(TypedQuery.of(typed)));

        String marked = words.in(PAGE).stream()
                .map(range -> PAGE.substring(range.from(), range.to()))
                .collect(Collectors.joining(" / "));

        assertThat(marked).isEqualTo(found);
    }

    @Test
    void marksSlipsOnlyWhenTheyAreLookedFor() {
        String page = "nghiệp nghiép nghiệ nghiệq nghiêpp nghỉệm cần";
        TypedQuery query = TypedQuery.of("nghiệp căn");

        assertThat(FoundWords.of(query).in(page)).hasSize(1);
        assertThat(FoundWords.tolerant(query).in(page)).hasSize(6);
        assertThat(FoundWords.tolerant(TypedQuery.of("nghiệp dấu:đúng")).in(page))
                .hasSize(1);
    }

    @Test
    void noWildcardTakesLong() {
        FoundWords words = FoundWords.of(TypedQuery.of("aa*a*a*a*a*a*a*a*a*a*a*b"));

        assertThat(words.in("a".repeat(20_000))).isEmpty();
    }
}
