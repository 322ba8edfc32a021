package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;

class FieldValueTest {
    private static final RecordDefinition DOSSIER =
            new ShaclProfileCatalogue().find(ProfileId.TT05_2025).orElseThrow().record(RecordKind.DOSSIER);

    @ParameterizedTest
    @CsvSource({
        "startDate, 5/9/2020, 2020-09-05",
        "startDate, 05-09-2020, 2020-09-05",
        "startDate, 2020-09-05, 2020-09-05",
        "startDate, 09/2020, 2020-09",
        "startDate, 2020, 2020",
        "numberOfPage, 0012, 12",
        "maintenance, Vĩnh viễn, 01",
        "maintenance, 01 - Vĩnh viễn, 01",
        "maintenance, 2, 02",
        "maintenance, 70 năm, 02",
        "maintenance, mãi mãi, mãi mãi",
        "riskRecovery, Có, 1",
        "riskRecovery, không, 0",
        "title, Về số hóa; lưu trữ, Về số hóa; lưu trữ"
    })
    void readsWhatAClerkWrites(String field, String written, String kept) {
        assertThat(FieldValue.of(field(field), new CellValue.Text(written)))
                .isEqualTo(new FieldValue.Read(List.of(kept)));
    }

    @ParameterizedTest
    @CsvSource({
        "startDate, 31/02/2020, INVALID_DATE",
        "startDate, 13/2020, INVALID_DATE",
        "startDate, hôm qua, INVALID_DATE",
        "numberOfPage, '1,5', INVALID_NUMBER",
        "numberOfPage, -1, INVALID_NUMBER",
        "riskRecovery, có thể, INVALID_BOOLEAN"
    })
    void namesWhatCannotBeRead(String field, String written, RecordFault fault) {
        assertThat(FieldValue.of(field(field), new CellValue.Text(written)))
                .isEqualTo(new FieldValue.Wrong(fault, written));
    }

    @ParameterizedTest
    @CsvSource({
        "startDate, ngày 5 tháng 9 năm 2020, 2020-09-05",
        "startDate, 05 / 09 / 2020, 2020-09-05",
        "numberOfPage, ４８, 48",
        "arcFileCode, 000.00.00.G09 .2025. 01, 000.00.00.G09.2025.01",
        "maintenance, vinh vien, 01"
    })
    void keepsTheCellBesideAValueThatItCleaned(String field, String written, String kept) {
        assertThat(FieldValue.of(field(field), new CellValue.Text(written)))
                .isEqualTo(new FieldValue.Read(List.of(kept), Optional.of(written)));
    }

    @ParameterizedTest
    @CsvSource({
        "maintenance, vĩnh viễn",
        "maintenance, 1",
        "maintenance, Permanent",
        "language, 01; 03",
        "title, UBND  tỉnh –"
    })
    void anotherFormOfTheSameIsNoChange(String field, String written) {
        assertThat(FieldValue.of(field(field), new CellValue.Text(written)))
                .isInstanceOfSatisfying(
                        FieldValue.Read.class,
                        read -> assertThat(read.delivered()).isEmpty());
    }

    @Test
    void showsANumberAsItsFormatDoes() {
        assertThat(new CellValue.Figure(new BigDecimal("12.0"), 7).shown()).contains("0000012");
        assertThat(new CellValue.Figure(new BigDecimal("100"), 0).shown()).contains("100");
    }

    @Test
    void readsAYearAndADayStoredAsNumbers() {
        assertThat(FieldValue.of(field("startDate"), new CellValue.Figure(new BigDecimal(1985), 0)))
                .isEqualTo(new FieldValue.Read(List.of("1985")));
        assertThat(FieldValue.of(field("startDate"), new CellValue.Figure(new BigDecimal(45658), 0)))
                .isEqualTo(new FieldValue.Read(List.of("2025-01-01")));
    }

    private static FieldDefinition field(String code) {
        return DOSSIER.find(new FieldCode(code)).orElseThrow();
    }
}
