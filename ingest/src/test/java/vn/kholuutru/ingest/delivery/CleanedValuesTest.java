package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.ingest.agreement.Agreement;

/** What another system or a mục lục says of a document, cleaned and kept as delivered. */
class CleanedValuesTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final FieldCode NUMBER = new FieldCode("codeNumber");
    private static final FieldCode NOTATION = new FieldCode("codeNotation");

    @Test
    void partsNumberAndNotationOfOneColumnAndKeepsTheCell() {
        Description description = described("\"codeNumber\": \"Số: 15/2020/QĐ –UBND\"");

        assertThat(description.first(NUMBER)).contains("15/2020");
        assertThat(description.first(NOTATION)).contains("QĐ-UBND");
        assertThat(description.delivered()).isEqualTo(Map.of(NUMBER, "Số: 15/2020/QĐ –UBND"));
        assertThat(number(description)).contains("15/2020/QĐ-UBND");
    }

    @ParameterizedTest
    @CsvSource({
        "15, '/ QĐ-CCATVSTP', 15, QĐ-CCATVSTP, 15/QĐ-CCATVSTP",
        "'', 1687/QĐ-UBND, 1687, QĐ-UBND, 1687/QĐ-UBND",
        "15/QĐ-UBND, 15/QĐ-UBND, 15, QĐ-UBND, 15/QĐ-UBND",
        "15/QĐ-UBND, QĐ-UBND, 15, QĐ-UBND, 15/QĐ-UBND",
        "15, 15/QĐ-UBND, 15, QĐ-UBND, 15/QĐ-UBND",
        "25-NQ/TU, '', 25, NQ/TU, 25-NQ/TU"
    })
    void bringsTheTwoColumnsTogether(String given, String notation, String number, String kept, String whole) {
        Description description =
                described("\"codeNumber\": \"" + given + "\", \"codeNotation\": \"" + notation + "\"");

        assertThat(description.first(NUMBER)).contains(number);
        assertThat(description.first(NOTATION)).contains(kept);
        assertThat(number(description)).contains(whole);
    }

    @Test
    void leavesApartWhatContradictsItself() {
        Description description = described("\"codeNumber\": \"16\", \"codeNotation\": \"15/QĐ-UBND\"");

        assertThat(description.first(NUMBER)).contains("16");
        assertThat(description.first(NOTATION)).contains("15/QĐ-UBND");
        assertThat(description.delivered()).isEmpty();
    }

    @Test
    void leavesNamesAndTitlesAsTheyAreWritten() {
        Description description =
                described("\"organName\": \"U.B.N.D  Tỉnh – Hà nội\", \"subject\": \"V/v: hoà giải…\"");

        assertThat(description.first("organName")).contains("U.B.N.D Tỉnh – Hà nội");
        assertThat(description.first("subject")).contains("V/v: hoà giải…");
        assertThat(description.delivered()).isEmpty();
    }

    private static Optional<String> number(Description description) {
        return DocumentSummary.of(
                        description, PROFILES.find(ProfileId.TT05_2025).orElseThrow())
                .number();
    }

    private static Description described(String fields) {
        return new DeliveryReader(PROFILES, new ShaclDescriptionValidator(PROFILES))
                .readDocument(
                        Path.of("a.pdf"),
                        DocumentMetadata.parse("{\"document\": {" + fields + "}}"),
                        Agreement.standard(ProfileId.TT05_2025, false))
                .documents()
                .getFirst()
                .description()
                .orElseThrow();
    }
}
