package vn.kholuutru.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    số hóa                       | (số hóa)
                    số hóa AND lưu trữ           | ((số hóa) & (lưu trữ))
                    thuế VÀ lúa                  | (thuế & lúa)
                    thuế OR lúa gạo              | (thuế / (lúa gạo))
                    thuế HOẶC lúa AND gạo        | (thuế / (lúa & gạo))
                    thuế NOT lúa                 | (thuế -lúa)
                    thuế KHÔNG lúa               | (thuế -lúa)
                    thuế AND NOT lúa             | (thuế & -lúa)
                    thuế -lúa                    | (thuế -lúa)
                    thuế −"muối biển"            | (thuế -"muối biển")
                    -công                        | -công
                    NOT -công                    | công
                    "tài liệu" lưu               | ("tài liệu" lưu)
                    “tài liệu” lưu               | ("tài liệu" lưu)
                    (thuế OR lúa) gạo            | ((thuế / lúa) gạo)
                    ((thuế))                     | thuế
                    hòa và bình                  | (hòa và bình)
                    """)
    void readsWordsPhrasesAndOperators(String typed, String read) {
        assertThat(Written.of(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tieude:thuế                  | TITLE:thuế
                    tiêuđề:"thuế muối"           | TITLE:"thuế muối"
                    title:(thuế OR muối)         | TITLE:(thuế / muối)
                    số:15                        | NUMBER:15
                    so:15/2020/QĐ-UBND           | NUMBER:#15/2020/QĐ-UBND
                    cơquan:UBND thuế             | (AGENCY:UBND thuế)
                    Loại:"công văn"              | TYPE:"công văn"
                    phông:017                    | FONDS:017
                    hoso:017.2020.01             | DOSSIER:017.2020.01
                    nộidung:thuy*                | TEXT:~thuy*
                    -tieude:thuế lúa             | (-TITLE:thuế lúa)
                    tieude:-thuế                 | -TITLE:thuế
                    nam:1975                     | [1975-01-01..1975-12-31]
                    năm:1975..1980               | [1975-01-01..1980-12-31]
                    year:1975-1980               | [1975-01-01..1980-12-31]
                    nam:..1980                   | [..1980-12-31]
                    nam:1975..                   | [1975-01-01..]
                    ngay:02/09/1975              | [1975-09-02..1975-09-02]
                    ngày:1975-09-02..12/1975     | [1975-09-02..1975-12-31]
                    thuế tieude:nam:1975         | (thuế [1975-01-01..1975-12-31])
                    dấu:đúng số                  | số !marks
                    số marks:exact               | số !marks
                    """)
    void readsFields(String typed, String read) {
        assertThat(Written.of(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    15/2020/QĐ-UBND              | #15/2020/QĐ-UBND
                    15 / 2020 / QĐ - UBND        | #15/2020/QĐ-UBND
                    số 15/2020/qd-ubnd           | (số #15/2020/qd-ubnd)
                    15 / 2020 / qd - ubnd        | #15/2020/qd-ubnd
                    1687/QĐ -UBND năm            | (#1687/QĐ-UBND năm)
                    82/KH-UBND - báo cáo         | (#82/KH-UBND báo cáo)
                    12-QĐ/TU                     | #12-QĐ/TU
                    02/2019/TT-BNV               | #02/2019/TT-BNV
                    5 / ha                       | (5 ha)
                    5/10/1976                    | 5/10/1976
                    1/2 lít                      | (1/2 lít)
                    1687                         | 1687
                    (15/QĐ-UBND)                 | #15/QĐ-UBND
                    """)
    void readsDocumentNumbersInAnySpacing(String typed, String read) {
        assertThat(Written.of(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    thuy*                        | ~thuy*
                    th?y                         | ~th?y
                    t?y                          | ~t?y
                    thủ**                        | ~thủ*
                    *thuy                        | *thuy
                    ?huy                         | ?huy
                    t*                           | t*
                    ai là chủ tịch?              | (ai là chủ tịch?)
                    QĐ-UB*                       | QĐ-UB*
                    *                            | ``
                    """)
    void takesWildcardsOnlyBehindABeginning(String typed, String read) {
        assertThat(Written.of(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    AND                          | AND
                    công AND                     | (công AND)
                    OR công                      | (OR công)
                    công NOT                     | (công NOT)
                    KHÔNG QUÂN                   | (KHÔNG QUÂN)
                    "số hóa                      | (số hóa)
                    12" màn hình                 | (12 màn hình)
                    )thuế( lúa                   | (thuế lúa)
                    (thuế                        | thuế
                    ()                           | ``
                    "" ''                        | ``
                    -                            | ``
                    - thuế                       | thuế
                    tieude:                      | tieude:
                    Số: 15                       | (Số: 15)
                    8:30                         | 8:30
                    tácgiả:Nam                   | tácgiả:Nam
                    nam:xưa                      | nam:xưa
                    ngay:31/02/1975              | ngay:31/02/1975
                    công && + ! ^                 | công
                    access:SECRET                | access:SECRET
                    """)
    void takesForAWordWhatCannotBeAnOperator(String typed, String read) {
        assertThat(Written.of(typed)).isEqualTo(read);
    }

    @Test
    void readsDecomposedTextAsComposed() {
        String typed = "tiêuđề:thuế VÀ HĐND";

        assertThat(Written.of(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(Written.of(typed));
    }

    @Test
    void readsNoMoreThanAPersonTypes() {
        assertThat(Written.of("công ".repeat(2_000)).split(" ")).hasSizeLessThan(40);
        assertThat(Written.of("(".repeat(10_000) + "thuế" + ")".repeat(10_000))).isEmpty();
        assertThat(Written.of("(".repeat(100) + "thuế" + ")".repeat(100))).isEqualTo("thuế");
        assertThat(Written.of("NOT ".repeat(120) + "thuế")).isEqualTo("thuế");
        assertThat(Written.of("\"".repeat(10_000))).isEmpty();
    }

    @Test
    void readsWhateverComes() {
        List<String> pieces = List.of(
                "thuế",
                "\"",
                "(",
                ")",
                "-",
                " ",
                " ",
                "AND",
                " OR ",
                "NOT ",
                "KHÔNG ",
                "tieude:",
                "nam:",
                "1975",
                "..",
                "15/QĐ-UBND",
                " / ",
                "*",
                "?",
                ":",
                "dấu:đúng",
                "\u0000",
                "\uD800",
                "e\u0301",
                "\\",
                "{!lucene}");
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String typed = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(random.nextInt(14))
                    .collect(Collectors.joining());
            assertThatCode(() -> FoundWords.tolerant(TypedQuery.of(typed)).in("thuế 15/QĐ-UBND and"))
                    .as(typed)
                    .doesNotThrowAnyException();
        }
    }
}
