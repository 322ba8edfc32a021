package vn.kholuutru.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.model.search.Vocabulary;

class WideningTest {
    private static final Widening WIDENING = new Widening(new Vocabulary(
            List.of(
                    new Abbreviation("UBND", "Ủy ban nhân dân"),
                    new Abbreviation("TU", "Tỉnh ủy"),
                    new Abbreviation("TB", "Thông báo"),
                    new Abbreviation("TB", "Thương binh"),
                    new Abbreviation("NĐ-CP", "Nghị định Chính phủ")),
            List.of(
                    new RenamedPlace("Hà Giang", "Tuyên Quang", LocalDate.of(2025, 7, 1), "Nghị quyết 202/2025/QH15"),
                    new RenamedPlace("Hà Tây", "Hà Nội", LocalDate.of(2008, 8, 1), "Nghị quyết 15/2008/QH12"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UBND                    | UBND=Ủy ban nhân dân
                    ubnd tỉnh               | (ubnd=Ủy ban nhân dân tỉnh)
                    uy ban nhan dan tỉnh    | ((uy & ban & nhan & dan)=UBND tỉnh)
                    uỷ ban nhân dân         | (uỷ & ban & nhân & dân)=UBND
                    ủy ban                  | (ủy ban)
                    tb                      | tb=Thông báo=Thương binh
                    TU                      | TU=Tỉnh ủy
                    tu                      | tu
                    NĐ-CP                   | NĐ-CP=Nghị định Chính phủ
                    Hà Giang                | (Hà & Giang)=Tuyên Quang@2025-07-01
                    tuyen quang             | (tuyen & quang)=Hà Giang
                    hạ giang                | (hạ giang)
                    thuế Hà Tây OR UBND     | ((thuế (Hà & Tây)=Hà Nội@2008-08-01) / UBND=Ủy ban nhân dân)
                    coquan:UBND             | AGENCY:UBND=Ủy ban nhân dân
                    "UBND tỉnh"             | "UBND tỉnh"
                    -UBND                   | -UBND
                    dấu:đúng UBND           | UBND !marks
                    """)
    void addsWhatElseItIsCalled(String typed, String widened) {
        assertThat(Written.of(WIDENING.widen(TypedQuery.of(typed)))).isEqualTo(widened);
    }
}
