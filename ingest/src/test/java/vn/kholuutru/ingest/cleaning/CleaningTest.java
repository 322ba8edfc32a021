package vn.kholuutru.ingest.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    @ParameterizedTest
    @CsvSource({
        "'/ QĐ-CCATVSTP', QĐ-CCATVSTP",
        "'QĐ -UBND', QĐ-UBND",
        "'QĐ– UBND', QĐ-UBND",
        "'QĐ—UBND.', QĐ-UBND",
        "'QĐ\u2011\u00A0UBND', QĐ-UBND",
        "'Q\u200BĐ-UB\u00ADND', QĐ-UBND",
        "'ＱĐ－ＵＢＮＤ', QĐ-UBND",
        "'“KH-SNN&PTNT”', KH-SNN&PTNT",
        "'KH - SNN & PTNT', KH-SNN&PTNT",
        "'//QĐ--UBND;', QĐ-UBND",
        "'NQ/TU', NQ/TU",
        "'qđ-ubnd', qđ-ubnd",
        "'-', '-'"
    })
    void cleansANotation(String delivered, String kept) {
        assertThat(DocumentNotationText.of(delivered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'Số: 15', 15",
        "'số 15', 15",
        "'So:15', 15",
        "'15.', 15",
        "' 15 / 2020 ', 15/2020",
        "'0015', 0015",
        "'１５', 15",
        "'15a', 15a",
        "'không số', không số",
        "'sông', sông",
        "'Số', Số"
    })
    void cleansANumber(String delivered, String kept) {
        assertThat(DocumentNumberText.of(delivered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'15/2020/QĐ-UBND', 15/2020, QĐ-UBND",
        "'Số: 15/QĐ-UBND', 15, QĐ-UBND",
        "'15 / QĐ – UBND.', 15, QĐ-UBND",
        "'02/2019/TT-BNV', 02/2019, TT-BNV",
        "'25-NQ/TU', 25, NQ/TU",
        "'15 QĐ/UB', 15, QĐ/UB",
        "'15bis/CV-UB', 15bis, CV-UB",
        "'1687/SNN&PTNT-KH', 1687, SNN&PTNT-KH",
        "'125/TTr-UBND', 125, TTr-UBND"
    })
    void partsNumberAndNotation(String delivered, String number, String notation) {
        assertThat(NumberAndNotation.of(delivered)).contains(new NumberAndNotation(number, notation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15",
                "15/2020",
                "QĐ-UBND",
                "15-20",
                "01/02/2020",
                "không số",
                "",
                "15 bản sao",
                "2020",
                "G09.2020.01",
                "15/"
            })
    void leavesTogetherWhatIsNotBoth(String delivered) {
        assertThat(NumberAndNotation.of(delivered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'000.00.00.G09 .2025. 01', 000.00.00.G09.2025.01",
        "'000.00.00.G09.2025.01.', 000.00.00.G09.2025.01",
        "'01\u2013TH', 01-TH",
        "'Ｇ０９', G09",
        "'G09 2025', G09 2025"
    })
    void cleansACodeAndLeavesWhatIsNoCode(String delivered, String kept) {
        assertThat(ArchiveCodeText.of(delivered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'ngày 05 tháng 9 năm 2020', 05/9/2020",
        "'Ngày 5, tháng 9, năm 2020', 5/9/2020",
        "'tháng 9 năm 2020', 9/2020",
        "'Tháng 9/2020', 9/2020",
        "'năm 2020', 2020",
        "'05 / 09 / 2020.', 05/09/2020",
        "'hôm qua', hôm qua"
    })
    void takesTheWordsOffADate(String delivered, String kept) {
        assertThat(DateText.of(delivered)).isEqualTo(kept);
    }

    @Test
    void longNonsenseIsLeftInTime() {
        String nonsense = "15/" + "A-&".repeat(50_000);

        assertThat(NumberAndNotation.of(nonsense)).isEqualTo(Optional.empty());
        assertThat(DocumentNotationText.of(nonsense)).isNotEmpty();
        assertThat(DocumentNumberText.of(" / ".repeat(50_000))).isNotEmpty();
        assertThat(ArchiveCodeText.of(" . ".repeat(50_000))).isEmpty();
        assertThat(DateText.of("1 ".repeat(50_000))).isNotEmpty();
        assertThat(Signs.of("\"".repeat(50_000) + "a")).isNotEmpty();
    }
}
